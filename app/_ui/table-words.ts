'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type Context, useContext, useMemo } from 'react'
import type { Language } from '../../lib/domain/people/language.ts'
import { quick } from './quick-words.ts'

/** The words of a whole table, those of its own subject first. */
export interface TableWords<Own> {
  t: Own
  w: ReturnType<typeof useTranslations<'words'>>
  refusals: ReturnType<typeof useTranslations<'refusals'>>
  language: Language
}

/** One set of translators for a whole table: 60 rows with a dozen of their own each took longer than the rows. */
export function useTableWords<Own extends Parameters<typeof quick>[0]>(t: Own): TableWords<Own> {
  const [w, refusals, language] = [useTranslations('words'), useTranslations('refusals'), useLocale()]
  return useMemo(() => ({ t: quick(t), w: quick(w), refusals, language }), [t, w, refusals, language])
}

/** The words that stand around a cell. @throws outside of their table */
export function useWordsAround<Own>(shared: Context<TableWords<Own> | null>): TableWords<Own> {
  const words = useContext(shared)
  if (!words) throw new Error('no words around')
  return words
}
