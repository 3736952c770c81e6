/** What a cell of a table of tasks is when each stands on a line of its own. */
type Cell = 'number' | 'due' | 'office' | 'task'

const HEADS: readonly RegExp[] = [
  /^(?:序号|编号)$/,
  /任务|内容|目标|项目|事项|措施|实事/,
  /单位|部门/,
  /时限|时间|期限/,
]
const NUMBER = /^\d{1,3}$/
const DUE = /^(?:20\d\d年)?(?:\d{1,2}月|年底|[一二三四]季度|[上下]半年|全年)[^,。;]{0,10}$/
const OFFICE = /^[^\d,。;:]{1,18}(?:[局办委科站所院会社部联]|中心|指挥部|公司|街道|[镇乡区]|部门|单位|支队|大队|集团)$/
const LONGEST_HEAD = 8

interface Cut {
  start: number
  end: number
  words: string
}

/**
 * A table pasted one cell a line becomes one row a line: after the head 序号, 任务, 责任单位, 完成时限 bars stand between
 * the cells of each numbered row, length for length. A table with other columns stays as it is.
 */
export function withRows(text: string): string {
  if (!/^\s{0,40}(?:序号|编号)\s{0,40}$/m.test(text)) return text
  const lines = cutLines(text)
  const chars = [...Array(text.length).keys()].map((i) => text[i] as string)
  for (const [i, line] of lines.entries())
    if ((HEADS[0] as RegExp).test(line.words) && isHead(lines.slice(i, i + HEADS.length), lines[i + HEADS.length]))
      joinRows(lines, i, chars)
  return chars.join('')
}

const isHead = (head: readonly Cut[], after: Cut | undefined) =>
  head.length === HEADS.length &&
  head.every(({ words }, i) => words.length <= LONGEST_HEAD && (HEADS[i] as RegExp).test(words)) &&
  after?.words === '1'

/** Bars between cells; two where a column between them is empty, 、 and ; within a column. */
function joinRows(lines: readonly Cut[], head: number, chars: string[]): void {
  for (let i = head + 1; i < head + HEADS.length; i++) between(lines, i, '|', chars)
  let column = HEADS.length
  for (let i = head + HEADS.length; i < lines.length; i++) {
    const cell = cellOf((lines[i] as Cut).words)
    const next = COLUMN[cell]
    if (next === 0) column = 0
    else if (next > column) {
      between(lines, i, '|'.repeat(next - column), chars)
      column = next
    } else if (next === column && next < 3) between(lines, i, next === 2 ? '、' : ';', chars)
    // Behind its date a row is over; what follows is a further task of it, or the foot of the page.
    else if (next === 1 && column === 3 && isRow(lines, i)) column = 1
    else return
  }
}

const COLUMN: Readonly<Record<Cell, number>> = { number: 0, task: 1, office: 2, due: 3 }

const isRow = (lines: readonly Cut[], at: number) => lines.slice(at + 1, at + 4).some(({ words }) => DUE.test(words))

const cellOf = (words: string): Cell =>
  NUMBER.test(words) ? 'number' : DUE.test(words) ? 'due' : OFFICE.test(words) ? 'office' : 'task'

/** Fills the line ends before a line, as far as they reach. */
function between(lines: readonly Cut[], at: number, marks: string, chars: string[]): void {
  const from = lines[at - 1]?.end ?? 0
  const to = lines[at]?.start ?? from
  for (let i = from; i < to; i++) chars[i] = marks[i - from] ?? ' '
}

function cutLines(text: string): Cut[] {
  const cuts: Cut[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    const start = at + line.indexOf(words)
    if (words !== '') cuts.push({ start, end: start + words.length, words })
    at += line.length + 1
  }
  return cuts
}
