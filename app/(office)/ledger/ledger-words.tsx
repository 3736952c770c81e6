'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode } from 'react'
import { type TableWords, useTableWords, useWordsAround } from '../../_ui/table-words.ts'

const Shared = createContext<TableWords<ReturnType<typeof useTranslations<'ledger'>>> | null>(null)

/** The words of the whole table. */
export function LedgerWords({ children }: { children: ReactNode }) {
  return <Shared value={useTableWords(useTranslations('ledger'))}>{children}</Shared>
}

/** @throws outside of LedgerWords */
export const useWords = () => useWordsAround(Shared)
