import { trimmed } from '../layout/fold.ts'
import { linesIn } from '../layout/lines.ts'
import type { Responsible, Span } from '../read-report-types.ts'
import { type FigureHead, type FigureRow, figureHead, figureRow } from './figure-rows.ts'
import { namesOf, responsibleOf } from './responsible.ts'

/** A row of a table of tasks; `tasks` are its cells that say what is to be done, `due` the one that says by when. */
export interface TaskRow {
  span: Span
  tasks: readonly Span[]
  due: Span | null
  responsible: Responsible | null
}

/** A plan's tables: their rows, and the lines of them that are none (head rows, a theme across the table). */
export interface TaskTables {
  rows: readonly TaskRow[]
  others: readonly Span[]
  /** The rows of tables of indicators. */
  figures: readonly (FigureRow & { responsible: Responsible | null })[]
}

type Column = 'number' | 'due' | 'support' | 'lead' | 'person' | 'note' | 'category' | 'task' | null
const COLUMNS: readonly [Exclude<Column, null>, RegExp][] = [
  ['number', /^(?:序号|编号|项次|号|No\.?)$/],
  ['note', /备注|进展|完成情况|工作进度|目前|投资|资金|地点|性质|计量单位|^单位$|^\d+-\d+月/],
  ['due', /时限|时间|期限|完成日期|节点|完成期/],
  ['support', /配合|协办|协同|参与|协助|参加/],
  ['person', /领导|责任人|负责人|联系人|分管|包联|挂钩|联系电话/],
  [
    'lead',
    /(?:牵头|责任|主办|承办|实施|落实|负责|主管|建设|项目).{0,4}(?:单位|部门|科室|主体|站所|处室|办|者)|^(?:牵头|单位|科室|部门|责任)$/,
  ],
  ['category', /类别|类型|分类|领域|方面|板块|大项|指标体系/],
  ['task', /任务|内容|目标|项目|事项|措施|指标|举措|要求|实事|名称|标准|工作/],
]
const LONGEST_HEAD = 16
/** A number of its own, a list, a sentence: the cell of a row. */
const NO_HEAD = /^\d{1,3}$|[,;。:]|\d(?:个|家|次|处|项)/

/** The tables of a folded text between two positions. A row whose line has no head row above it is not among them. */
export function taskTables(folded: string, start: number, end: number): TaskTables {
  const rows: TaskRow[] = []
  const others: Span[] = []
  const figures: (FigureRow & { responsible: Responsible | null })[] = []
  let measured: FigureHead | null = null
  let head: readonly Column[] | null = null
  let outer = false
  let above: Responsible | null = null
  for (const line of linesIn(folded, start, end)) {
    const whole = wholeLine(folded, line.start, line.end)
    if (!folded.slice(...whole).includes('|')) {
      if (line.text.length > 60) measured = head = null
      continue
    }
    const columns = headOf(folded, whole)
    const indicators = indicatorsOf(folded, whole)
    const figure = measured && figureRow(folded, cellsOf(folded, whole, outer), measured)
    if (figure) {
      const responsible = (head && rowOf(folded, whole, head, outer, null)?.responsible) ?? null
      figures.push({ ...figure, responsible, span: [line.start, line.end] })
    } else if (columns || indicators) {
      head = columns
      measured = indicators
      outer = folded[whole[0]] === '|'
      above = null
      others.push([line.start, line.end])
    } else if (head) {
      const row = rowOf(folded, whole, head, outer, above)
      above = row?.responsible ?? above
      if (row) rows.push({ ...row, span: [line.start, line.end] })
      else others.push([line.start, line.end])
    }
  }
  return { rows, others, figures }
}

/** The text in which only what a row promises is left: numbers, offices and remarks of tables are blank. */
export function withoutOtherCells(folded: string, rows: readonly TaskRow[]): string {
  const parts: string[] = []
  let at = 0
  for (const { span, tasks, due } of rows) {
    parts.push(folded.slice(at, span[0]))
    let cell = span[0]
    for (const kept of [...tasks, ...(due ? [due] : [])].sort((a, b) => a[0] - b[0])) {
      parts.push(blank(folded, cell, kept[0]), folded.slice(...kept))
      cell = kept[1]
    }
    parts.push(blank(folded, cell, span[1]))
    at = span[1]
  }
  parts.push(folded.slice(at))
  return parts.join('')
}

const blank = (folded: string, from: number, to: number) => folded.slice(from, Math.max(from, to)).replace(/[^|]/g, ' ')

/** The printed line with the bars at its ends, which say that its first cell is empty. */
function wholeLine(folded: string, start: number, end: number): Span {
  const from = folded.lastIndexOf('\n', start - 1) + 1
  const stop = folded.indexOf('\n', end)
  return trimmed(folded, from, stop < 0 ? folded.length : stop)
}

function cellsOf(folded: string, [start, end]: Span, outer: boolean): Span[] {
  const cells: Span[] = []
  let at = outer && folded[start] === '|' ? start + 1 : start
  for (let i = at; i <= end; i++) {
    if (i < end && folded[i] !== '|') continue
    cells.push(trimmed(folded, at, i))
    at = i + 1
  }
  return cells
}

const indicatorsOf = (folded: string, line: Span) =>
  figureHead(cellsOf(folded, line, folded[line[0]] === '|').map((cell) => folded.slice(...cell).replace(/\s/g, '')))

function headOf(folded: string, line: Span): Column[] | null {
  const cells = cellsOf(folded, line, folded[line[0]] === '|')
  const words = cells.map((cell) => folded.slice(...cell).replace(/\s/g, ''))
  if (cells.length < 2 || words.some((word) => word.length > LONGEST_HEAD || NO_HEAD.test(word))) return null
  const columns = words.map((word): Column => COLUMNS.find(([, form]) => form.test(word))?.[0] ?? null)
  const known = columns.filter((column) => column !== null).length
  const second = columns.some((column) => column !== null && column !== 'task')
  return columns.includes('task') && known >= 2 && known >= 0.6 * words.filter((word) => word !== '').length && second
    ? columns
    : null
}

function rowOf(
  folded: string,
  line: Span,
  head: readonly Column[],
  outer: boolean,
  above: Responsible | null,
): Omit<TaskRow, 'span'> | null {
  const cells = cellsOf(folded, line, outer)
  if (cells.length < 2) return null
  // Cells that are merged downwards are left out at the left of the row.
  const shift = Math.max(0, head.length - cells.length)
  const of = (column: Column) => cells.filter((cell, i) => head[i + shift] === column && cell[0] < cell[1])
  const said = (column: Column) => of(column).map((cell) => folded.slice(...cell))
  const tasks = of('task')
  if (tasks.length === 0) return null
  const lead = responsibleOf(said('lead').join('、'))
  const supporting = [...(lead?.supporting ?? []), ...said('support').flatMap(namesOf)]
  const own = lead || supporting.length > 0 ? { lead: lead?.lead ?? null, supporting } : above
  return { tasks, due: of('due')[0] ?? null, responsible: own }
}
