import { trimmed } from '../layout/fold.ts'
import { linesIn } from '../layout/lines.ts'
import type { Heading } from './sections.ts'
import type { TaskTables } from './task-rows.ts'

/** A stretch of the plan between two full stops or line ends, headings left out. */
export interface Stretch {
  start: number
  end: number
  /** Its paragraph: sentences of one paragraph share the number. */
  paragraph: number
}

/** ·推进甲·完成乙: the mark with which a line begins begins each further task in it. */
const BULLET = /^[·◆◇●○■□★☆▲▶◎※]/
/** No sentence of a report is longer; a longer one is cut at a comma, so that reading stays linear. */
const LONGEST = 1500
const LONGEST_ASIDE = 120
/** …。(9月底前完成): a day in brackets belongs to the sentence before it. */
const DAY_BEHIND = /^\s?\([^()。]{1,8}前(?:完成)?\)/
/** 2024-03-20 14:00 某某网: when and where a page was published. */
/** 来源：… 发布时间：… 字体：[大 中 小]: what a page prints around its text. */
const FURNITURE =
  /^[·\s]{0,4}(?:来\s{0,4}源|(?:信息|文章|稿件)来源|(?:发布|发表|更新)(?:日期|时间|机构|人)|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|率|量|数)?|访问(?:次数|量)?|字体(?:大小)?|字号|作者|编辑|责任编辑|审核|页面功能|分享到?|打印)\s{0,4}[:|[【][^。;]{0,100}$/
/** 工作动态2018-06-25林舟: no prose writes a day like that. */
const FILED = /^[\p{Script=Han}A-Za-z ]{0,12}20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)[\p{Script=Han}A-Za-z :·]{0,24}$/u
const STAMP = /^(?:[A-Za-z\d_]{2,24} ?- ?)?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,9}\d{1,2}[:点]\d\d[^,。;]{0,40}$/

/**
 * The plan cut at 。 ; ! and line ends; spans keep their closing mark. The lines of `tables` are whole: a row is one
 * sentence, a head row none.
 */
export function sentencesIn(
  folded: string,
  start: number,
  end: number,
  headings: readonly Heading[],
  tables: TaskTables = { rows: [], others: [], figures: [] },
): Stretch[] {
  const rows = new Set([...tables.rows, ...tables.figures].map((row) => row.span[0]))
  const others = new Set(tables.others.map((line) => line[0]))
  const found: Stretch[] = []
  let paragraph = 0
  let next = 0
  for (const line of linesIn(folded, start, end)) {
    let at = line.start
    if (others.has(at) || STAMP.test(line.text) || FILED.test(line.text) || FURNITURE.test(line.text)) continue
    if (rows.has(at)) {
      found.push({ start: at, end: line.end, paragraph: ++paragraph })
      continue
    }
    for (let heading = headings[next]; heading && heading.start < line.end; heading = headings[++next]) {
      cut(folded, at, heading.start, ++paragraph, found)
      at = Math.max(at, Math.min(heading.after, line.end))
    }
    cut(folded, at, line.end, ++paragraph, found)
  }
  return found
}

function cut(folded: string, start: number, end: number, paragraph: number, into: Stretch[]): void {
  let at = start
  let quoted = 0
  let bracket = 0
  const bullet = BULLET.exec(folded[start] ?? '')?.[0]
  for (let i = start; i < end; i++) {
    const char = folded[i] as string
    if (char === bullet && i > at + 1 && !quoted) {
      push(folded, at, i, paragraph, into)
      at = i
      continue
    }
    if (char === '“' || char === '《') quoted = i
    else if (char === '”' || char === '》') quoted = 0
    const stop = char === '。' || char === '!' || char === ';' || char === '?'
    // An unclosed quotation mark must not swallow the page.
    if (char === '(') bracket = i
    else if (char === ')') bracket = 0
    if (stop && bracket && i - bracket < LONGEST_ASIDE && endsAside(folded, i, end)) continue
    if (!stop || (quoted && i - quoted < 60 && closes(folded, i, end))) continue
    const until = i + 1 + (DAY_BEHIND.exec(folded.slice(i + 1, Math.min(end, i + 24)))?.[0].length ?? 0)
    push(folded, at, until, paragraph, into)
    at = until
  }
  push(folded, at, end, paragraph, into)
}

/** (责任单位：城建办；完成时限：6月底前): a semicolon inside brackets ends no sentence. */
const endsAside = (folded: string, at: number, end: number) =>
  /^[^()]*\)/.test(folded.slice(at, Math.min(end, at + LONGEST_ASIDE)))

const closes = (folded: string, at: number, end: number) =>
  /^[^“”《》]*[”》]/.test(folded.slice(at, Math.min(end, at + 40)))

function push(folded: string, start: number, end: number, paragraph: number, into: Stretch[]): void {
  let [from, to] = trimmed(folded, start, end)
  while (to - from > LONGEST) {
    const last = from + LONGEST - 1
    const comma = Math.max(folded.lastIndexOf(',', last), folded.lastIndexOf('、', last))
    const at = comma > from ? comma + 1 : from + LONGEST
    into.push({ start: from, end: at, paragraph })
    ;[from, to] = trimmed(folded, at, to)
  }
  if (to - from > 1) into.push({ start: from, end: to, paragraph })
}
