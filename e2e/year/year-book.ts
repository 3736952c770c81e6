import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What YEAR.md says of a task in a month; numbers as a pencil writes them, one digit after the point for shares. */
export interface Entry {
  /** As written: 5 · 当月 1.0 · 无变化 · 有望 · 完成 2026-04-16 · 2 次; null = nothing is filed. */
  filed: string | null
  /** Of a growth: this period's level and last year's. */
  levels: string | null
  total: number | null
  done: number | null
  expected: number | null
  light: string
  marks: string[]
}

/** An entry that was another before it was made up for or corrected. */
export interface FirstSight extends Omit<Entry, 'levels' | 'expected'> {
  title: string
  month: string
}

export interface YearBook {
  report: string
  /** The twelve data months, and the day each was filed on. */
  months: string[]
  days: Map<string, string>
  /** By title, then by month. */
  tasks: Map<string, Map<string, Entry>>
  firstSights: FirstSight[]
  /** How many tasks show a light in a month, by light. */
  counts: Map<string, Map<string, number>>
}

/** Reads the hand-reckoned year. @throws when a table of it is not whole. */
export function readYearBook(): YearBook {
  const text = readFileSync(join(import.meta.dirname, 'YEAR.md'), 'utf8')
  const chapters = split(text, '## ')
  const chapter = (name: string) => found(chapters.get(name), name)
  const days = new Map(tableIn(chapter('日子')).rows.map(([month = '', day = '']) => [month, day]))
  const months = [...days.keys()]
  if (months.length !== 12) throw new Error('YEAR.md does not have twelve months')
  const tasks = new Map([...split(chapter('逐项手算'), '### ')].map(([title, body]) => [title, entries(body, months)]))
  const counts = byName(tableIn(chapter('年终')).rows)
  return {
    report: found(/```text\n([\s\S]*?)```/.exec(chapter('报告'))?.[1], '报告'),
    ...{ months, days, tasks },
    firstSights: tableIn(chapter('当时看到的')).rows.map((row) => firstSight(row, months)),
    counts: new Map(
      [...counts].map(([light, cells]) => [light, new Map(cells.map((n, at) => [months[at] ?? '', Number(n)]))]),
    ),
  }
}

/** A task's table: a row a thing, a column a month. Deeds and words have no figures: all when done, else none. */
function entries(body: string, months: readonly string[]): Map<string, Entry> {
  const rows = byName(tableIn(body).rows)
  const cell = (name: string, at: number): string | null => {
    const row = rows.get(name)
    if (row && row.length !== months.length) throw new Error(`YEAR.md: ${name} has ${row.length} months`)
    return told(row?.[at])
  }
  const entry = (at: number): Entry => {
    const light = found(cell('灯', at), '灯')
    const reckoned = rows.has('完成%')
    return {
      ...{ filed: cell('报送', at), levels: cell('两期数', at), light, marks: marksOf(cell('标注', at)) },
      ...{ total: number(cell('累计', at)), expected: number(cell('应完成%', at)) },
      done: reckoned ? number(cell('完成%', at)) : light === '已完成' ? 100 : null,
    }
  }
  return new Map(months.map((month, at) => [month, entry(at)]))
}

function firstSight(row: readonly string[], months: readonly string[]): FirstSight {
  const [title = '', month, filed, total, done, light = '', marks] = row
  return {
    ...{ title, month: found(months[Number(month) - 1], title), filed: told(filed), light },
    ...{ total: number(told(total)), done: number(told(done)), marks: marksOf(told(marks)) },
  }
}

const told = (cell: string | undefined): string | null => (cell === undefined || cell === '—' ? null : cell)
const number = (cell: string | null): number | null => (cell === null ? null : Number(cell))
const marksOf = (cell: string | null): string[] => (cell === null ? [] : cell.split(' ')).toSorted()

function found<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`YEAR.md lacks ${name}`)
  return value
}

/** What stands under each heading of a level, up to the next. */
function split(text: string, mark: string): Map<string, string> {
  const parts = text.split(new RegExp(`^${mark}`, 'm')).slice(1)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n'))]))
}

/** The first table of a text, without its head and rule. */
function tableIn(text: string): { rows: string[][] } {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  return { rows: lines.slice(2).map(cells) }
}

const byName = (rows: readonly string[][]) => new Map(rows.map(([name = '', ...cells]) => [name, cells]))
