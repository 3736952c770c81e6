'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode } from 'react'
import { type TableWords, useTableWords, useWordsAround } from '../../_ui/table-words.ts'

const Shared = createContext<TableWords<ReturnType<typeof useTranslations<'month'>>> | null>(null)

/** The words of the whole grid. */
export function MonthWords({ children }: { children: ReactNode }) {
  return <Shared value={useTableWords(useTranslations('month'))}>{children}</Shared>
}

/** @throws outside of MonthWords */
export const useWords = () => useWordsAround(Shared)
