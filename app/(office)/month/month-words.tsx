'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../../../lib/domain/people/language.ts'
import { quick } from '../../_ui/quick-words.ts'

interface Words {
  t: ReturnType<typeof useTranslations<'month'>>
  w: ReturnType<typeof useTranslations<'words'>>
  refusals: ReturnType<typeof useTranslations<'refusals'>>
  language: Language
}

const Shared = createContext<Words | null>(null)

/** One set of translators for the whole grid, as in the ledger. */
export function MonthWords({ children }: { children: ReactNode }) {
  const [t, w, refusals, language] = [
    useTranslations('month'),
    useTranslations('words'),
    useTranslations('refusals'),
    useLocale(),
  ]
  const words = useMemo(() => ({ t: quick(t), w: quick(w), refusals, language }), [t, w, refusals, language])
  return <Shared value={words}>{children}</Shared>
}

/** @throws outside of MonthWords */
export function useWords(): Words {
  const words = useContext(Shared)
  if (!words) throw new Error('no words around')
  return words
}
