import { type Line, linesIn } from '../layout/lines.ts'
import type { Span } from '../read-report-types.ts'
import { headingKind } from './plan-words.ts'
import { isNote } from './responsible.ts'

/** A heading inside the plan: its words, and where the text that it heads goes on. */
export interface Heading {
  start: number
  end: number
  /** Where the text after it (and its full stop) begins. */
  after: number
  style: HeadingStyle
}
export type HeadingStyle = 'part' | 'bracket' | 'figure' | 'plain'

const MARKS: readonly [HeadingStyle, RegExp][] = [
  ['part', /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[部方][分面][:、 ]?)/],
  ['bracket', /^\([一二三四五六七八九十]{1,3}\)/],
  ['figure', /^\d{1,2}(?:[.、](?!\d)|\s(?=(?![页年月日个项家])\p{Script=Han}))/u],
]
/** In one long line a heading stands after white space or a full stop. */
const INLINE =
  /(?<=[\s。;])(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))\s?[^。;!?\n\s|]{4,40}(?=[。\s])/g
const BULLET = /^[·◆◇●○■□★☆▲▶◎※]/
const LONGEST = 46
const TASK =
  /\d\s?(?:余|多)?[万亿]?(?:个|家|处|项|名|人|户|场|次|件|套|条|座|所|台|辆|株|公里|平方|亩|吨|元|%|张)|\d月底?前|年底前|(?:计划|力争|确保)[^,]{0,12}前|\d月(?:份|[上中下]旬|底|初|\d{1,2}日)?,?(?:组织|开展|举办|召开|评选|启动|完成|举行|进行)/

/** (5月底前完成): what has its day behind it is a task. */
const DATED = /^\s?\([^()]{0,8}(?:前|年底|\d月)[^()]{0,8}\)$/

/** Every heading of a folded text between two positions, in order; `known` are those that are sure to be some. */
export function headingsIn(folded: string, start: number, end: number, known: readonly Span[] = []): Heading[] {
  const lines = linesIn(folded, start, end)
  const sure = known
    .filter(([at]) => at >= start)
    .map(
      ([at, to]): Heading => ({
        start: at,
        end: to,
        after: afterStop(folded, to),
        style: MARKS.find(([, form]) => form.test(folded.slice(at, at + 6)))?.[0] ?? 'plain',
      }),
    )
  const found = lines.flatMap((line, i) => {
    const heading = headingOf(line, lines[i - 1], lines[i + 1])
    return heading && !sure.some((one) => one.start === heading.start) ? heading : []
  })
  found.push(...sure)
  const tasks = new Set(lines.flatMap((line, i) => (headsNothing(line, lines[i + 1]) ? line.start : [])))
  for (const m of folded.slice(start, end).matchAll(INLINE)) {
    const at = start + m.index
    if (isTask(m[0]) || tasks.has(at) || isFollowed(m[0], folded.slice(at + m[0].length, at + m[0].length + 12)))
      continue
    if (found.some((heading) => heading.start <= at && at < heading.end)) continue
    const style = m[0].startsWith('(') ? 'bracket' : 'part'
    found.push({ start: at, end: at + m[0].length, after: afterStop(folded, at + m[0].length), style })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The top themes: the highest style, unless it comes but once among others that come before it. */
export function themesOf(folded: string, headings: readonly Heading[]): Heading[] {
  const numbered = headings.filter((heading) => heading.style !== 'plain')
  for (const style of ['part', 'bracket', 'figure', 'plain'] as const) {
    const alike = headings.filter((heading) => heading.style === style)
    const first = style === 'plain' ? headings[0] : numbered[0]
    const [lone] = alike
    if (alike.length > 1 || (lone && lone === first && !(headings.length > 1 && isPlan(folded, lone)))) return alike
  }
  return [...headings]
}

/** 3.农村危房改造: what a heading names, where it names a work or a thing and is no slogan; else nothing. */
export function topicOfHeading(folded: string, heading: Heading): string {
  const words = folded.slice(heading.start, heading.end).replace(NUMBERING, '')
  return TOPIC.test(words) ? words : ''
}

const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]?)\s?(?:20\d\d年)?/
const TOPIC =
  /^(?!推|加|抓|做|全|持|深|坚|着|突|强|优|提|扎|聚|稳|大力|继续)[^,。;:]{2,16}(?:工程|项目|改造|整治|治理|公园|中心|学校|医院|大桥|道路|公路|园区|市场|小区|广场|水库|电站|建设)$/

/** A count or a date in it makes a numbered phrase a task; a number in quotation marks is a name. */
const isTask = (words: string) => TASK.test(words.replace(/“[^”]{0,46}”|^[(\d.、)\s]{1,46}/g, ''))

/** (一)编制规划。(二)…: what is followed by the next number at once is a task itself. */
const isFollowed = (words: string, after: string) =>
  MARKS.some(([, form]) => form.test(words) && form.test(after.replace(/^[。\s]{1,3}/, '')))

const isPlan = (folded: string, { start, end }: Heading) => headingKind(folded.slice(start, end), null) !== null

function headingOf(line: Line, before: Line | undefined, after: Line | undefined): Heading | null {
  const mark = MARKS.find(([, form]) => form.test(line.text))
  const stop = line.text.search(/[。;!?]|:(?!\d)/)
  if (!mark) return plainHeading(line, before, after)
  const [style, form] = mark
  const alike = (other: Line | undefined) => other !== undefined && form.test(other.text)
  const words = stop < 0 ? line.text : line.text.slice(0, stop)
  if (words.length > LONGEST || /\|/.test(words) || line.text[stop] === ';' || isTask(words)) return null
  if (isNote(line.text.slice(words.length + 1)) || DATED.test(line.text.slice(words.length + 1))) return null
  const alone = stop < 0 || stop === line.text.length - 1
  // Numbered lines one after another, each a line long, are a list of tasks and not headings.
  if (
    alone &&
    (alike(before) || alike(after)) &&
    (/\d/.test(words.replace(/^[(\d.、 ]+/, '')) || stop >= 0 || style === 'figure')
  )
    return null
  if (headsNothing(line, after) || (stop >= 0 && form.test(line.text.slice(stop + 1).trimStart()))) return null
  const end = line.start + words.length
  return { start: line.start, end, after: stop < 0 ? end : end + 1, style }
}

/** A numbered line with the next number or nothing under it, or with its day behind it: a task of a list. */
function headsNothing(line: Line, after: Line | undefined): boolean {
  const form = MARKS.find(([, mark]) => mark.test(line.text))?.[1]
  if (!form) return false
  const stop = line.text.search(/[。;!?]/)
  if (stop >= 0 && stop < line.text.length - 1) return DATED.test(line.text.slice(stop + 1))
  return after === undefined || form.test(after.text)
}

/** A short line without a mark or a full stop, set off between texts. */
function plainHeading(line: Line, before: Line | undefined, after: Line | undefined): Heading | null {
  if (BULLET.test(line.text) && (BULLET.test(before?.text ?? '') || BULLET.test(after?.text ?? ''))) return null
  if (line.text.length > 32 || line.text.length < 4 || /[。;:!?|]|\d/.test(line.text) || !after) return null
  if (!before && after.text.length < 20) return null
  const long = after.text.length > line.text.length * 1.5 || headingOfMark(after)
  return long ? { start: line.start, end: line.end, after: line.end, style: 'plain' } : null
}

const headingOfMark = (line: Line) => MARKS.some(([, form]) => form.test(line.text))
const afterStop = (folded: string, at: number) => (folded[at] === '。' ? at + 1 : at)
