import type { Entry } from '../filings/entry.ts'
import { extrasOf, formOf, type GridTask, mayAdd, type RowEdit, sideOf } from '../month-grid/row-edit.ts'
import { SAME, takenIn } from '../month-grid/value-words.ts'
import type { FilledColumn } from './columns.ts'
import { FILLED_COLUMNS } from './columns.ts'
import type { FilledCell, SheetLine } from './placed-sheet.ts'

/** Why a cell is not taken: `fault` of the messages `monthSheet`, or a key of the forms. */
export interface CellFault {
  column: FilledColumn
  key: string
}

/** A row's cells as the grid keeps them. */
export interface FilledRow {
  edit: RowEdit
  faults: CellFault[]
}

/** The columns that are filled in for a task; the others stay shut. */
export function openColumns(task: GridTask): FilledColumn[] {
  const form = formOf(task)
  const shut: FilledColumn[] =
    form === 'state' ? ['value', 'entry', 'reference'] : ['forecast', 'doneOn', ...(mayAdd(task) ? [] : ENTRY)]
  if (!extrasOf(task).includes('level')) shut.push('level', 'levelBefore')
  if (form === 'count' || sideOf(task) !== 'reference') shut.push('reference')
  return FILLED_COLUMNS.filter((column) => !shut.includes(column))
}
const ENTRY: FilledColumn[] = ['entry']

/**
 * What a line of the sheet says of its task. Nothing is guessed: a cell that could mean two things, or that belongs to
 * another kind of task, is a fault which names it. @param entry how the task's number is counted where the cell is empty
 */
export function filledRow(task: GridTask, line: SheetLine, entry: Entry): FilledRow {
  const faults: CellFault[] = []
  const say = (column: FilledColumn, key: string) => faults.push({ column, key })
  for (const column of FILLED_COLUMNS) {
    const key = unreadable(column, line.cells[column])
    if (key) say(column, key)
    else if (line.cells[column] && !openColumns(task).includes(column) && !isIdle(column, text(line, column)))
      say(column, 'noPlace')
  }
  const same = yes(text(line, 'unchanged'))
  if (same === null) say('unchanged', 'notYes')
  const counted = entryOf(text(line, 'entry'), entry)
  if (counted === null) say('entry', 'notAnEntry')
  const form = formOf(task)
  const typed = takenIn(form, text(line, form === 'state' ? 'forecast' : 'value'))
  const side = text(line, sideOf(task) ?? 'doneOn')
  if (same && typed !== '' && typed !== SAME) say('unchanged', 'bothGiven')
  else if (same && form === 'state' && side !== '') say('unchanged', 'bothGiven')
  if (form === 'state' && typed === 'unlikely' && side !== '') say('forecast', 'bothGiven')
  const done = form === 'state' && side !== '' && ['', 'can', 'likely'].includes(typed)
  const edit = {
    value: same ? SAME : done ? 'done' : typed,
    side: sideOf(task) === null ? '' : side,
    note: text(line, 'note'),
    entry: mayAdd(task) ? (counted ?? entry) : entry,
    issues: text(line, 'issues'),
    nextSteps: text(line, 'nextSteps'),
    dataSource: text(line, 'dataSource'),
    level: text(line, 'level'),
    levelBefore: text(line, 'levelBefore'),
  }
  return { edit, faults }
}

const text = ({ cells }: SheetLine, column: FilledColumn): string => cells[column]?.text.trim() ?? ''

const NUMBERS: readonly FilledColumn[] = ['value', 'reference', 'level', 'levelBefore']
const MOST: Partial<Record<FilledColumn, number>> = {
  ...{ note: 2000, issues: 2000, nextSteps: 2000, dataSource: 200, level: 40, levelBefore: 40 },
}

function unreadable(column: FilledColumn, cell: FilledCell | undefined): string | null {
  if (cell === undefined) return null
  if (cell.merged) return 'merged'
  if (cell.form === 'noResult' || cell.form === 'fault') return cell.form
  if (cell.form === 'scaled' && (NUMBERS.includes(column) || column === 'doneOn')) return 'scaled'
  if (cell.form === 'date' && NUMBERS.includes(column)) return 'dateHere'
  // 6.30 typed as a number is kept as 6.3: the 3rd or the 30th.
  if (column === 'doneOn' && cell.form !== 'text' && /^\d{1,2}\.[123]$/.test(cell.text)) return 'whichDayOf'
  return cell.text.length > (MOST[column] ?? 60) ? 'tooLong' : null
}

/** What may stand in a shut cell and says nothing there. */
const isIdle = (column: FilledColumn, text: string): boolean =>
  /^[-—–/]{0,3}$/.test(text) || (column === 'entry' && entryOf(text, 'total') === 'total')

const YES = new Set(['是', '无变化', 'yes', 'y', 'true', '1', '√', '✓', '✔', 'no change', 'unchanged'])
const NO = new Set(['', '否', '有变化', 'no', 'n', 'false', '0', '-', '—', '×'])
function yes(text: string): boolean | null {
  const plain = text.normalize('NFKC').toLowerCase()
  return YES.has(plain) ? true : NO.has(plain) ? false : null
}

const TOTAL = new Set(['累计数', '累计', 'cumulative', 'total'])
const INCREMENT = new Set(['当月数', '当月', '本月数', '本月', '增量', 'this month', 'increment'])
function entryOf(text: string, usual: Entry): Entry | null {
  const plain = text.normalize('NFKC').toLowerCase()
  if (plain === '') return usual
  return TOTAL.has(plain) ? 'total' : INCREMENT.has(plain) ? 'increment' : null
}
