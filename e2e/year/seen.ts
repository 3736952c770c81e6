import { expect, type Page } from '@playwright/test'
import { words } from '../../lib/i18n/messages/zh-CN/words.ts'
import type { LedgerPage as LedgerData } from '../../lib/ledger/tasks/ledger-page.ts'
import type { LedgerRow } from '../../lib/ledger/tasks/ledger-row.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import type { Entry } from './year-book.ts'

/** What is compared of a task in a month; shares in per cent with one digit. */
export type Sight = Pick<Entry, 'light' | 'total' | 'done' | 'expected' | 'marks'>

/** The month as the browser's own request for the ledger answers it, by title. */
export async function ledgerData(page: Page, month: string): Promise<Record<string, Sight>> {
  const answer = await page.request.get(`/api/ledger?month=${month}&parts=all`)
  expect(answer.status()).toBe(200)
  const { data } = (await answer.json()) as { data: LedgerData }
  return Object.fromEntries(data.rows.map((row) => [row.title, sightOf(row)]))
}

/** The lights and filled bars that the page shows of the month, by title. */
export async function ledgerShown(page: Page, month: string): Promise<Record<string, { light: string; bar: string }>> {
  const ledger = new LedgerPage(page)
  await ledger.open({ month, parts: 'all' })
  return ledger.lit()
}

function sightOf(row: LedgerRow): Sight {
  const marks = row.verdict.marks.map((mark): string => words.mark[mark]).filter((mark) => JUDGED.includes(mark))
  return {
    light: words.standing[row.standing],
    total: row.total === null ? null : Number(row.total),
    ...{ done: percent(row.done), expected: percent(row.expected) },
    marks: [...marks, ...(row.filing?.late ? [words.lateFiling] : [])].toSorted(),
  }
}

/** The words that the hand-reckoned year says beside a light; the rest only explains it. */
const JUDGED = ['略滞后', '超序时', '临近', '沿用', '逾期', '逾期完成', '未完成', '无实质进展']

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10)
