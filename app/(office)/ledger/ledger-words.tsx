'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../../../lib/domain/people/language.ts'
import { quick } from '../../_ui/quick-words.ts'

interface Words {
  t: ReturnType<typeof useTranslations<'ledger'>>
  w: ReturnType<typeof useTranslations<'words'>>
  refusals: ReturnType<typeof useTranslations<'refusals'>>
  language: Language
}

const Shared = createContext<Words | null>(null)

/** One set of translators for the whole table: 60 rows with a dozen of their own each took longer than the rows. */
export function LedgerWords({ children }: { children: ReactNode }) {
  const [t, w, refusals, language] = [
    useTranslations('ledger'),
    useTranslations('words'),
    useTranslations('refusals'),
    useLocale(),
  ]
  const words = useMemo(() => ({ t: quick(t), w: quick(w), refusals, language }), [t, w, refusals, language])
  return <Shared value={words}>{children}</Shared>
}

/** The table's words. @throws outside of it */
export function useWords(): Words {
  const words = useContext(Shared)
  if (!words) throw new Error('no words around')
  return words
}
