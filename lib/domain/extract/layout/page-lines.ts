/** A printed line of a folded text without its white space; `indent` counts the blanks before it. */
export interface PageLine {
  start: number
  end: number
  indent: number
  /** Chinese characters count one, others half: what the line takes on paper. */
  width: number
  /** How many of its characters count half; a page may print them wider. */
  halves: number
}

const PAGE_NUMBER =
  /^(?:[-·~]{1,3}\s?\d{1,3}\s?[-·~]{1,3}|第\s?\d{1,3}\s?页(?:[,/]?\s?共\s?\d{1,3}\s?页)?|\d{1,3}\s?\/\s?\d{1,3})$/
const BARE_NUMBER = /^\d{1,3}$/
/** A line ends where the paper ends: that many characters may be missing at the edge. */
const RAGGED = 2.6
const NARROWEST = 14
const WIDEST = 62
const FEWEST_LINES = 6

/** Every line that is not empty. */
export function pageLines(folded: string): PageLine[] {
  const found: PageLine[] = []
  for (let at = 0; at <= folded.length; ) {
    const stop = folded.indexOf('\n', at)
    const until = stop < 0 ? folded.length : stop
    let start = at
    let end = until
    while (start < end && isBlank(folded, start)) start++
    while (end > start && isBlank(folded, end - 1)) end--
    if (start < end) {
      const halves = halvesIn(folded, start, end)
      found.push({ start, end, indent: start - at, width: end - start - halves / 2, halves })
    }
    if (stop < 0) break
    at = stop + 1
  }
  return found
}

/** — 12 —, 第3页 共9页: printed on every page and no part of the text. */
export const isPageNumber = (words: string) => words.length < 16 && PAGE_NUMBER.test(words)
export const isBareNumber = (words: string) => BARE_NUMBER.test(words)

/**
 * The width at which a printed page breaks its lines, or null for a text whose line ends are its own. A page shows
 * itself by many lines that stop at one width in the middle of a sentence.
 */
export function pageWidth(folded: string, lines: readonly PageLine[]): number | null {
  const wide = lines.filter((line) => line.width >= NARROWEST)
  if (wide.length < FEWEST_LINES) return null
  const sorted = wide.map((line) => line.width).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] as number
  if (width > WIDEST) return null
  const full = wide.filter((line) => line.width >= width - RAGGED && line.width <= width + RAGGED)
  const open = full.filter((line) => !/[。;!?:|]/.test(folded[line.end - 1] as string))
  return full.length >= 0.4 * wide.length && open.length >= 0.6 * full.length && open.length > 3 ? width : null
}

/** Whether a line reaches the edge of the page, so that its end may be no end. */
export const isFull = (line: PageLine, width: number | null) =>
  width !== null && line.width + line.halves / 4 >= width - RAGGED

const isBlank = (folded: string, at: number) => {
  const code = folded.charCodeAt(at)
  return code === 32 || code === 13 || code === 9 || code === 0x200b || code === 0xfeff || code === 12
}

function halvesIn(folded: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) if (folded.charCodeAt(i) <= 0x7f) count++
  return count
}
