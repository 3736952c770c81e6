import { addMonths, type Month } from '../../../../lib/domain/calendar/month.ts'
import { extrasOf, formOf, mayAdd, sideOf, standingEdit } from '../../../../lib/domain/month-grid/row-edit.ts'
import { isValueWord, SAME } from '../../../../lib/domain/month-grid/value-words.ts'
import type { FilledColumn, RowKey } from '../../../../lib/domain/month-sheet/columns.ts'
import { fill } from '../../../../lib/i18n/fill.ts'
import type { Messages } from '../../../../lib/i18n/messages.ts'
import type { MonthPage } from '../../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../../lib/ledger/filings/month-row.ts'
import { isClosed } from '../../../(office)/month/row-status.ts'

/** One row of the workbook: its task, what its cells hold, and which of them are wrong, with the reason. */
export interface WrittenLine {
  row: MonthRow
  key: RowKey
  texts: Partial<Record<FilledColumn, string>>
  marks: Partial<Record<FilledColumn, string>>
  hint: string
}

/** A row as it stands: what was filed or drafted, or empty, and what is to be filled in. */
export function standingLine(page: MonthPage, row: MonthRow, messages: Messages): WrittenLine {
  const edit = standingEdit(row, row.filing, row.entry)
  const state = formOf(row) === 'state'
  const same = edit.value === SAME
  const { forecastShort, entry } = messages.words
  const forecast = isValueWord(edit.value) && edit.value in forecastShort ? edit.value : null
  return {
    row,
    key: { taskId: row.id, version: row.filing?.rowVersion ?? 0 },
    texts: {
      ...(state
        ? {
            forecast: forecast === null ? '' : forecastShort[forecast as keyof typeof forecastShort],
            doneOn: edit.side,
          }
        : { value: same ? '' : edit.value }),
      ...(mayAdd(row) && { entry: entry[edit.entry] }),
      ...(sideOf(row) === 'reference' && { reference: edit.side }),
      ...(asksLevels(row) && { level: edit.level, levelBefore: edit.levelBefore }),
      ...{ unchanged: same ? messages.monthSheet.yes : '', note: edit.note, issues: edit.issues },
      ...{ nextSteps: edit.nextSteps, dataSource: edit.dataSource },
    },
    marks: {},
    hint: hintOf(page, row, messages),
  }
}

function hintOf(page: MonthPage, row: MonthRow, { monthSheet: { fill: say } }: Messages): string {
  if (isClosed(page, row)) return say.closed
  const reason = row.filing?.returnReason ?? null
  if (reason !== null) return fill(say.returned, { reason })
  return row.cutoff === null ? say.noFigure : asksLevels(row) ? say.growth : say[formOf(row)]
}

const asksLevels = (row: MonthRow): boolean => extrasOf(row).includes('level')

/** What was reported `back` months before: the figure, or the word; an older one is named with its month. */
export function beforeText(row: MonthRow, back: 1 | 2, month: Month, messages: Messages): string {
  const before = row.before[back - 1]
  if (!before) return ''
  const { typed } = before
  const said = typed?.doneOn
    ? messages.month.done
    : typed?.forecast
      ? messages.words.forecastShort[typed.forecast]
      : typed?.unchanged
        ? messages.month.unchanged
        : (typed?.occurrences?.toString() ?? '')
  const total = before.total ?? said
  if (before.month === addMonths(month, -back) || total === '') return total
  return fill(messages.monthSheet.other, { total, month: Number(before.month.slice(5)) })
}
