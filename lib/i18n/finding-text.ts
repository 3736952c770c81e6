import type { AskedGuard } from '../domain/filings/guards.ts'
import type { CellFault } from '../domain/month-sheet/filled-row.ts'
import type { Finding } from '../domain/month-sheet/finding.ts'
import type { Language } from '../domain/people/language.ts'
import { fill } from './fill.ts'
import type { Messages } from './messages.ts'
import { monthText } from './month-text.ts'

/** The messages that a sheet's findings are told with, on the server and in the browser. */
export type SheetMessages = Pick<Messages, 'monthSheet' | 'month' | 'refusals' | 'guards'>

/** What is wrong with a cell, without its place. */
export function faultText({ key }: Pick<CellFault, 'key'>, { monthSheet, month, refusals }: SheetMessages): string {
  const known: Record<string, string | undefined> = { ...refusals.field, ...month.doubt, ...monthSheet.fault }
  return known[key] ?? refusals.field.invalid
}

/** The question that a doubtful figure raises. @param unit the task's own */
export function doubtText(
  { text, offered, doubt }: Extract<Finding, { kind: 'doubt' }>,
  unit: string | null,
  { month }: SheetMessages,
): string {
  return fill(month.pasted[doubt], { text, offered: `${offered}${unit ?? ''}` })
}

/** The questions that a figure raises beside those before it, one after the other. */
export function guardsText(asked: readonly AskedGuard[], { guards }: SheetMessages, language: Language): string {
  return asked
    .map(({ guard, numbers }) => {
      const { month, ...rest } = numbers
      return fill(guards[guard], {
        previous: '—',
        target: '—',
        ...rest,
        month: month ? monthText(month, language) : '',
      })
    })
    .join(' ')
}
