import { everyMatch } from '../layout/every-match.ts'
import type { Line } from '../layout/lines.ts'
import { type HeadingKind, headingKind, yearsOf } from './plan-words.ts'

/** A heading that says whether plan or review stands under it, or one of a numbered row that says neither. */
export interface PlanMark {
  start: number
  /** The end of its words. */
  end: number
  words: string
  kind: Exclude<HeadingKind, null> | 'other'
  level: number
  /** Its printed number; 0 without one. */
  order: number
}

const LEVELS: readonly [number, RegExp][] = [
  [1, /^(?:第([一二三四五六七八九十]{1,3})部分|([一二三四五六七八九十]{1,3})[、.])/],
  [2, /^\(([一二三四五六七八九十]{1,3})\)/],
  [3, /^(\d{1,2})[.、](?!\d)/],
]
const INLINE =
  /(?<=[\s。!])(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八]部分[:、 ]?|\([一二三四五六七八九十]{1,3}\))[^。;!?|\n\s]{2,48}(?=[\s。!]|$)/g
const LONG_LINE = 60

/** The headings by which a text is divided, in order. */
export function planMarks(folded: string, lines: readonly Line[], planYear: number | null): PlanMark[] {
  const marks: PlanMark[] = []
  for (const line of lines) {
    const words = line.text.length <= LONG_LINE && !sentence(line.text) ? line.text : firstPhrase(line.text)
    if (words && !words.includes('|')) add(marks, line.start, words, planYear)
    if (line.text.length <= LONG_LINE) continue
    for (const m of everyMatch(INLINE, folded.slice(line.start, line.end)))
      add(marks, line.start + m.index, m[0], planYear)
  }
  return settled(marks, planYear)
}

/** A line with a full stop and no number of its own is a sentence, however short. */
const sentence = (text: string) =>
  /[。;!]/.test(text.slice(0, -1)) || (/[。;!]$/.test(text) && !LEVELS.some(([, form]) => form.test(text)))

/** 三、下步工作。一是…: the phrase before the first stop or blank, where the line begins as a heading does. */
function firstPhrase(text: string): string | null {
  const phrase = /^[^。;!?\s]{3,52}(?=[。!\s])/.exec(text)?.[0] ?? /^[^。;!?:]{3,52}(?=[。!:])/.exec(text)?.[0]
  return phrase && LEVELS.some(([, form]) => form.test(phrase)) ? phrase : null
}

function add(marks: PlanMark[], start: number, words: string, planYear: number | null): void {
  const bare = words.replace(/[。!]$/, '')
  const kind = headingKind(bare, planYear)
  const numbered = numberOf(bare)
  if (kind === null && !numbered) return
  if (marks.at(-1)?.start === start) return
  const { level, order } = numbered ?? { level: 0, order: 0 }
  marks.push({ start, end: start + words.length, words: bare, kind: kind ?? 'other', level, order })
}

function numberOf(words: string): Pick<PlanMark, 'level' | 'order'> | null {
  for (const [level, form] of LEVELS) {
    const m = form.exec(words)
    if (m) return { level, order: orderOf((m[1] ?? m[2]) as string) }
  }
  return null
}

/** What only may be the plan is it when nothing else is, or when its year is the latest that a heading names. */
function settled(marks: readonly PlanMark[], planYear: number | null): PlanMark[] {
  const certain = marks.some((mark) => mark.kind === 'plan')
  const years = marks.filter((mark) => mark.kind === 'perhaps' || mark.kind === 'plan').flatMap((m) => yearsOf(m.words))
  const latest = Math.max(planYear ?? 0, ...years)
  return marks.map((mark) => {
    if (mark.kind !== 'perhaps') return mark
    const year = yearsOf(mark.words).at(-1)
    if (year !== undefined) return { ...mark, kind: year === latest ? 'plan' : 'review' }
    // 今年,围绕…重点抓好八方面工作: announces what follows under the plan's own heading.
    if (certain && /^(?:今年|全年)[^。]*:$/.test(mark.words)) return { ...mark, kind: 'other' }
    if (/今年|全年|上半年|本年/.test(mark.words)) return { ...mark, kind: certain ? 'review' : 'plan' }
    return { ...mark, kind: certain ? 'other' : 'plan' }
  })
}

const DIGITS = '一二三四五六七八九'
function orderOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['', printed]
  const ten = printed.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0
  return 10 * ten + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
}
