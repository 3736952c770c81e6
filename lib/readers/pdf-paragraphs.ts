import type { Row } from './pdf-rows.ts'

/** How the document's prose is set: the edges between which it runs, its size, the step from line to line. */
interface Setting {
  left: number
  right: number
  size: number
  step: number
  /** Paragraphs begin with an indent: then nothing else begins one. */
  indents: boolean
}

/** Where nothing is indented, a new item of a list starts a new line however full the one before it is. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,4}[章节])/
const PAGE_NUMBER = /^(?:第\s{0,9})?[-—–·.\s]{0,12}\d{1,4}[-—–·.\s]{0,12}页?(?:\s{0,9}[/共]\s{0,9}\d{1,4}\s{0,9}页?)?$/
const CONTENTS = /[.…·．]{5}\s{0,9}\d{1,3}$/
const ENDS = /[。！？!?；;：:]["”』」）)]?$/

/** The lines of a document's pages as paragraphs: a line that reaches the right edge goes on in the next one. */
export function paragraphs(pages: readonly (readonly Row[])[]): string {
  const furniture = repeated(pages)
  const rows = pages.flatMap((page) => page.filter((row) => !furniture.has(marked(row)) && !isPageNumber(row)))
  const kept = rows.filter((row) => !CONTENTS.test(row.text))
  const setting = settingOf(kept)
  const lines: string[] = []
  kept.forEach((row, at) => {
    const before = kept[at - 1]
    const last = lines.length - 1
    if (before && last >= 0 && continues(before, row, setting)) lines[last] = joined(lines[last] as string, row.text)
    else lines.push(row.text)
  })
  return lines.join('\n')
}

function continues(before: Row, row: Row, { left, right, size, step: usual, indents }: Setting): boolean {
  if (before.cells || row.cells || (!indents && ITEM.test(row.text))) return false
  if (Math.abs(before.size - row.size) > 0.12 * before.size) return false
  const short = (right - before.right) / before.size
  const step = before.y - row.y
  const ended = ENDS.test(before.text)
  // A title in its own size, centred, goes on in its next line.
  if (row.size > 1.15 * size)
    return !ended && step < 2.5 * row.size && before.right - before.left > 0.6 * (right - left)
  if (row.left > left + 1.2 * row.size) return false
  // Paragraphs set apart by space instead of an indent.
  if (ended && step > usual * 1.35) return false
  return short < 1.6 || (!ended && short < 0.2 * ((right - left) / before.size))
}

/** Chinese goes on without a space, Latin words do not. */
function joined(line: string, next: string): string {
  return /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next) ? `${line} ${next}` : line + next
}

/** The outermost left edge that carries much of the text, the right edge that a tenth of the lines reach, the middle size and step. */
function settingOf(rows: readonly Row[]): Setting {
  const prose = rows.filter((row) => !row.cells)
  const counts = new Map<number, number>()
  for (const row of prose) {
    const edge = Math.round(row.left / 3)
    counts.set(edge, (counts.get(edge) ?? 0) + row.text.length)
  }
  const characters = prose.reduce((sum, row) => sum + row.text.length, 0)
  const edges = [...counts].filter(([, count]) => count > 0.15 * characters).map(([edge]) => edge)
  const steps = rows.flatMap((row, at) => {
    const step = (rows[at - 1]?.y ?? 0) - row.y
    return step > 0 && step < 5 * row.size ? [step] : []
  })
  const left = edges.length > 0 ? Math.min(...edges) * 3 : 0
  const indented = prose.filter((row) => row.left > left + 1.5 * row.size && row.left < left + 2.6 * row.size)
  return {
    left,
    indents: indented.length > 1,
    right:
      at(
        prose.map((row) => row.right),
        0.9,
      ) ?? 0,
    size:
      at(
        prose.map((row) => row.size),
        0.5,
      ) ?? 0,
    step: at(steps, 0.5) ?? Number.POSITIVE_INFINITY,
  }
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]

/** Heads and feet: the same words, but for numbers, at the edge of at least three pages and of a third of all. */
function repeated(pages: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.filter(atEdge).map(marked))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 3 >= pages.length).map(([key]) => key))
}

const atEdge = (row: Row) => row.depth < 0.12 || row.depth > 0.88
const marked = (row: Row) => (atEdge(row) ? `${Math.round(row.depth * 50)} ${row.text.replace(/\d+/g, '#')}` : '')
const isPageNumber = (row: Row) => (row.depth > 0.86 || row.depth < 0.1) && PAGE_NUMBER.test(row.text)
