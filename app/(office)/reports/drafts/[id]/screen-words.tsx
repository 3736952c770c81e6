'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../../../../../lib/domain/people/language.ts'
import { quick } from '../../../../_ui/quick-words.ts'

interface Words {
  t: ReturnType<typeof useTranslations<'drafts'>>
  w: ReturnType<typeof useTranslations<'words'>>
  language: Language
}

const Shared = createContext<Words | null>(null)

/** One set of translators for the whole screen: hundreds of rows with their own would take longer than the rows. */
export function ScreenWords({ children }: { children: ReactNode }) {
  const [t, w, language] = [useTranslations('drafts'), useTranslations('words'), useLocale()]
  const words = useMemo(() => ({ t: quick(t), w: quick(w), language }), [t, w, language])
  return <Shared value={words}>{children}</Shared>
}

/** The screen's words. @throws outside of it */
export function useWords(): Words {
  const words = useContext(Shared)
  if (!words) throw new Error('no words around')
  return words
}
