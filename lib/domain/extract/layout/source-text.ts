import { withRows } from '../plan/celled-rows.ts'
import type { Span } from '../read-report-types.ts'
import { fold } from './fold.ts'
import { isBareNumber, isFull, isPageNumber, type PageLine, pageLines, pageWidth } from './page-lines.ts'
import { figureSpaces } from './printed-spaces.ts'
import { withBars } from './tabbed-rows.ts'

/** The text as the grammar reads it: lines that a page has broken are whole again, page numbers are gone. */
export interface SourceText {
  raw: string
  folded: string
  /** A span of `raw` as a span of the text that was given. */
  original(span: Span): Span
}

/** What begins a paragraph of its own, whatever stands before it. */
const MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]{1,3}[部章条,、:]|\d{1,2}[.、)](?!\d)|[①-⑳■◆●▲★☆◎※·]|-{1,2}(?!\d)|附件|各位代表)/
/** No line begins with these: what stands before them goes on. */
const GOES_ON = /^[,。、;:)》”!?%]/
const HANGS = /[,、(“《]$/
const UNIT = /^(?:年|月|日|%|‰|个|家|项|亿|万|处|名|人|户|场|次|件|套|条|公里|余|多|平方|亩)/
/** 19:23:00 at the end of a line is when somebody wrote it. */
const CLOCK = /\d:\d\d$/
const FIGURE = /^\d[\d.]{0,9}(?:年|月|%|‰|个|家|项|[亿万]?元|[亿万]|处|名|人|户|场|次|公里|亩)/
const JOINED_NUMBER = /\p{Script=Han}$/u

/** Reads a text's lines. Positions go back through `original`; a text without broken lines is left as it is. */
export function sourceText(text: string): SourceText {
  const folded = fold(withRows(withBars(text)))
  const lines = pageLines(folded)
  const width = pageWidth(folded, lines)
  const gaps: Span[] = []
  let before: PageLine | null = null
  for (const [i, line] of lines.entries()) {
    const words = folded.slice(line.start, Math.min(line.end, line.start + 60))
    const next = lines[i + 1]
    if (isPageNumber(words) || (isBareNumber(words) && before && isFull(before, width))) {
      gaps.push([line.start, line.end])
      continue
    }
    if (before && goesOn(folded, before, line, next, width, words)) gaps.push([before.end, line.start])
    before = line
  }
  gaps.push(...figureSpaces(folded))
  return gaps.length === 0 ? { raw: text, folded, original: (span) => span } : without(text, folded, merged(gaps))
}

function goesOn(
  folded: string,
  before: PageLine,
  line: PageLine,
  next: PageLine | undefined,
  width: number | null,
  words: string,
): boolean {
  const tail = folded.slice(Math.max(before.start, before.end - 40), before.end)
  if (tail.includes('|') || words.includes('|')) return false
  if (GOES_ON.test(words)) return before.end - before.start > 1
  if (MARK.test(words)) return false
  if (/\d$/.test(tail) && !CLOCK.test(tail) && UNIT.test(words)) return true
  if (cutFigure(folded, before, words)) return true
  if (isBareNumber(words))
    return next !== undefined && JOINED_NUMBER.test(tail) && UNIT.test(folded.slice(next.start, next.start + 2))
  if (blankLines(folded, before.end, line.start) > 1 && !isFull(before, width)) return false
  if (HANGS.test(tail)) return true
  return isFull(before, width) && line.indent < 2 && !/[。;!?:]$/.test(tail)
}

/** 完成固定资产投资, and 5亿元 on the next line: a page that breaks its prose before a figure. */
const cutFigure = (folded: string, { start, end }: PageLine, words: string) =>
  end - start > 20 &&
  FIGURE.test(words) &&
  /[,。;][^,。;]{0,40}\p{Script=Han}$/u.test(folded.slice(Math.max(start, end - 60), end))

function blankLines(folded: string, from: number, to: number): number {
  let count = 0
  for (let i = folded.indexOf('\n', from); i >= 0 && i < to; i = folded.indexOf('\n', i + 1)) count++
  return count
}

/** Gaps in order, those that touch as one. */
function merged(gaps: readonly Span[]): Span[] {
  const found: [number, number][] = []
  for (const [start, end] of [...gaps].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

function without(text: string, folded: string, gaps: readonly Span[]): SourceText {
  const starts: number[] = [0]
  const origins: number[] = [0]
  const raw: string[] = []
  const bare: string[] = []
  let at = 0
  let length = 0
  for (const [start, end] of [...gaps, [text.length, text.length] as const]) {
    raw.push(text.slice(at, start))
    bare.push(folded.slice(at, start))
    length += start - at
    starts.push(length)
    origins.push(end)
    at = end
  }
  const origin = (position: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= position) low = middle
      else high = middle - 1
    }
    return (origins[low] as number) + position - (starts[low] as number)
  }
  // The end of a span is the place behind its last character, so that a gap after it stays outside.
  const original = ([start, end]: Span): Span =>
    end > start ? [origin(start), origin(end - 1) + 1] : [origin(start), origin(start)]
  return { raw: raw.join(''), folded: bare.join(''), original }
}
