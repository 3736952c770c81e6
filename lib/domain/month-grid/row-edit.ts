import type { Entry } from '../filings/entry.ts'
import type { PastedExpectation } from '../filings/pasted-number.ts'
import type { Comparator, Forecast, Kind, Measure, Pace } from '../tasks/task.ts'
import { isValueWord, SAME } from './value-words.ts'

/** The cells of a row that are written in: the figure or word, the day or reference beside it, 进展. */
export const COLUMNS = ['value', 'side', 'note'] as const
export type Column = (typeof COLUMNS)[number]

/** What may be said of a row beside its cells: 存在问题, 下一步打算, 数据来源, and of a growth its two levels. */
export const EXTRAS = ['issues', 'nextSteps', 'dataSource', 'level', 'levelBefore'] as const
export type Extra = (typeof EXTRAS)[number]

/** What a row's cells hold, as typed; words of the value cell in their kept form (value-words). */
export type RowEdit = Readonly<Record<Column | Extra, string>> & { readonly entry: Entry }

export const NO_EXTRAS: Readonly<Record<Extra, string>> = {
  ...{ issues: '', nextSteps: '', dataSource: '', level: '', levelBefore: '' },
}

/** What the grid must know of a task to take something in. */
export interface GridTask {
  kind: Kind
  pace: Pace
  measure: Measure | null
  comparator: Comparator
  measureUnit: string | null
  wholes: boolean
  mayFall: boolean
}

/** What was filed for the month, as far as the cells show it. */
export interface Stood {
  entry: Entry
  typed: string | null
  reference: string | null
  doneOn: string | null
  occurrences: number | null
  forecast: Forecast | null
  note: string
  unchanged: boolean
  /** Left out where nothing was said. */
  issues?: string
  nextSteps?: string
  dataSource: string
  level?: string | null
  levelBefore?: string | null
}

/** A number, how often it was carried out, or a word on how it goes. */
export type CellForm = 'number' | 'count' | 'state'
export function formOf({ kind, pace }: Pick<GridTask, 'kind' | 'pace'>): CellForm {
  if (pace === 'recurring') return 'count'
  return kind === 'quantity' ? 'number' : 'state'
}

/** What the cell beside the value is for: the other figure of a comparison, the day it was done, or nothing. */
export function sideOf(task: GridTask): 'reference' | 'doneOn' | null {
  const form = formOf(task)
  if (form === 'state') return 'doneOn'
  return form === 'number' && task.comparator === 'sync' ? 'reference' : null
}

/** The levels that a growth can be checked by are asked of growths alone, as in the ledger. */
export const extrasOf = (task: GridTask): readonly Extra[] =>
  task.pace === 'rate' && task.comparator !== 'sync'
    ? EXTRAS
    : EXTRAS.filter((extra) => extra !== 'level' && extra !== 'levelBefore')

/** Whether a number may be this month's increment as well as the total. */
export const mayAdd = (task: GridTask): boolean => formOf(task) === 'number' && task.pace === 'accumulate'

export const expectationOf = (task: GridTask): PastedExpectation => ({
  measureUnit: task.measureUnit,
  wholes: task.wholes,
  mayBeNegative: task.measure === 'growth' || task.mayFall || task.comparator === 'sync',
  share: task.measure === 'share' && task.measureUnit === '%',
})

/** The cells as they stand before anybody types: what was filed, or empty. @param entry how the task is usually counted */
export function standingEdit(task: GridTask, filed: Stood | null, entry: Entry): RowEdit {
  if (filed === null) return { value: '', side: '', note: '', entry, ...NO_EXTRAS }
  const side = sideOf(task) === 'reference' ? filed.reference : filed.doneOn
  const { issues = '', nextSteps = '', dataSource, level, levelBefore } = filed
  return {
    ...{ value: standingValue(task, filed), side: side ?? '', note: filed.note, entry: filed.entry },
    ...{ issues, nextSteps, dataSource, level: level ?? '', levelBefore: levelBefore ?? '' },
  }
}

function standingValue(task: GridTask, filed: Stood): string {
  if (filed.unchanged) return SAME
  const form = formOf(task)
  if (form === 'number') return filed.typed ?? ''
  if (form === 'count') return filed.occurrences?.toString() ?? ''
  return filed.doneOn ? 'done' : (filed.forecast ?? '')
}

/** The row with another text in a cell. A day says it is done, and another word than done has no day. */
export function withCell(task: GridTask, edit: RowEdit, column: Column | Extra, text: string): RowEdit {
  const next = { ...edit, [column]: text }
  if (sideOf(task) !== 'doneOn') return next
  if (column === 'side' && text !== '') return { ...next, value: 'done' }
  if (column === 'value' && text !== 'done' && (text === '' || isValueWord(text))) return { ...next, side: '' }
  return next
}

const SAID_IN = [...COLUMNS, ...EXTRAS] as const

export const sameEdit = (a: RowEdit, b: RowEdit): boolean =>
  a.entry === b.entry && SAID_IN.every((column) => a[column] === b[column])

/** Nothing said at all. */
export const isBlank = (edit: RowEdit): boolean => SAID_IN.every((column) => edit[column].trim() === '')
