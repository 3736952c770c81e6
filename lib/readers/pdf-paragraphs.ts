import type { Row } from './pdf-rows.ts'

/** The edges between which the document's lines run. */
interface Margins {
  left: number
  right: number
}

/** A new item of a list starts a new line however full the one before it is. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[章节])/
const PAGE_NUMBER = /^(?:第\s*)?[-—–·.\s]*\d{1,4}[-—–·.\s]*(?:页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?$/
const CONTENTS = /[.…·．]{5,}\s*\d{1,3}$/
const ENDS = /[。！？!?；;：:]["”』」）)]?$/

/** The lines of a document's pages as paragraphs: a line that reaches the right edge goes on in the next one. */
export function paragraphs(pages: readonly (readonly Row[])[]): string {
  const furniture = repeated(pages)
  const rows = pages.flatMap((page) => page.filter((row) => !furniture.has(marked(row)) && !isPageNumber(row)))
  const kept = rows.filter((row) => !CONTENTS.test(row.text))
  const margins = marginsOf(kept)
  const usual = usualStep(kept)
  const lines: string[] = []
  kept.forEach((row, at) => {
    const before = kept[at - 1]
    const last = lines.length - 1
    if (before && last >= 0 && continues(before, row, margins, usual))
      lines[last] = joined(lines[last] as string, row.text)
    else lines.push(row.text)
  })
  return lines.join('\n')
}

function continues(before: Row, row: Row, margins: Margins, usual: number): boolean {
  if (before.cells || row.cells || ITEM.test(row.text)) return false
  if (Math.abs(before.size - row.size) > 0.12 * before.size) return false
  if (row.left > margins.left + 1.2 * row.size) return false
  const short = (margins.right - before.right) / before.size
  const step = before.y - row.y
  // Paragraphs set apart by space instead of an indent.
  if (ENDS.test(before.text) && step > usual * 1.35) return false
  if (short < 1.6) return true
  return !ENDS.test(before.text) && short < 0.2 * ((margins.right - margins.left) / before.size)
}

/** Chinese goes on without a space, Latin words do not. */
function joined(line: string, next: string): string {
  return /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next) ? `${line} ${next}` : line + next
}

/** The commonest left edge, and the right edge that a tenth of the lines reach. */
function marginsOf(rows: readonly Row[]): Margins {
  const prose = rows.filter((row) => !row.cells)
  const counts = new Map<number, number>()
  for (const row of prose)
    counts.set(Math.round(row.left / 3), (counts.get(Math.round(row.left / 3)) ?? 0) + row.text.length)
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  const rights = prose.map((row) => row.right).sort((a, b) => a - b)
  return { left: (most?.[0] ?? 0) * 3, right: rights[Math.floor(rights.length * 0.9)] ?? 0 }
}

function usualStep(rows: readonly Row[]): number {
  const steps = rows.flatMap((row, at) => {
    const step = (rows[at - 1]?.y ?? 0) - row.y
    return step > 0 && step < 5 * row.size ? [step] : []
  })
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? Number.POSITIVE_INFINITY
}

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
