import { EXTRAS } from '../month-grid/row-edit.ts'

/** The columns of a month's sheet, in their order. */
export const SHEET_COLUMNS = [
  ...(['key', 'no', 'task', 'target', 'unit', 'beforeLast', 'last'] as const),
  ...(['value', 'entry', 'reference', 'level', 'levelBefore', 'forecast', 'doneOn', 'unchanged'] as const),
  ...(['note', 'issues', 'nextSteps', 'dataSource', 'hint'] as const),
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** Those that people fill in. */
export const FILLED_COLUMNS = [
  ...(['value', 'entry', 'reference', 'level', 'levelBefore', 'forecast', 'doneOn', 'unchanged'] as const),
  ...(['note', 'issues', 'nextSteps', 'dataSource'] as const),
] as const satisfies readonly SheetColumn[]
export type FilledColumn = (typeof FILLED_COLUMNS)[number]

/** Those that say something beside the figure: a sheet that has no such column leaves what stands. */
export const BESIDE_COLUMNS = ['note', ...EXTRAS] as const satisfies readonly FilledColumn[]

export const isFilled = (column: SheetColumn): column is FilledColumn =>
  (FILLED_COLUMNS as readonly SheetColumn[]).includes(column)

/** A month's sheet says of which month and of which reports it is; ids are of this installation. */
export interface SheetMark {
  month: string
  reportIds: readonly string[]
}

const MARK = /^liangdeng-month-1 (\d{4}-\d{2}) ([\w,-]{0,4000})$/
export const markText = ({ month, reportIds }: SheetMark): string => `liangdeng-month-1 ${month} ${reportIds.join(',')}`
export function markOf(text: string): SheetMark | null {
  const [, month, ids] = MARK.exec(text.trim()) ?? []
  return month === undefined || ids === undefined ? null : { month, reportIds: ids.split(',').filter(Boolean) }
}

/** A row's task and the version of its filing that the sheet was made of; 0 where nothing had been filed. */
export interface RowKey {
  taskId: string
  version: number
}

const KEY = /^([\w-]{1,40}) (\d{1,9})$/
export const keyText = ({ taskId, version }: RowKey): string => `${taskId} ${version}`
export function keyOf(text: string): RowKey | null {
  const [, taskId, version] = KEY.exec(text.trim()) ?? []
  return taskId === undefined ? null : { taskId, version: Number(version) }
}

/**
 * Text that a spreadsheet could take for a formula is led by an apostrophe (OWASP, CSV injection; full width too).
 * What comes back with it is what was meant.
 */
export const safeText = (text: string): string => (LEADS.test(text) ? `'${text}` : text)
export const meantText = (text: string): string => (LEADS.test(text.slice(1)) && text[0] === "'" ? text.slice(1) : text)
const LEADS = /^[=+\-@\t\r\n＝＋－＠]/
