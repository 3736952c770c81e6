import { type Line, linesIn } from '../layout/lines.ts'
import type { Span } from '../read-report-types.ts'
import { endOf, isOtherSpeaker } from './plan-end.ts'
import { type PlanMark, planMarks } from './plan-marks.ts'
import { declaredAt, openingOf } from './plan-opening.ts'
import { isDone } from './tense.ts'

/** Where the plan stands: its heading (or first word) to the end of its last sentence, and where its body begins. */
export interface PlanPart {
  start: number
  body: number
  end: number
  /** Review parts that stand between its parts, as in a report that goes theme by theme. */
  between: readonly Span[]
  /** Headings that head a part of the plan, the first one included. */
  heads: readonly Span[]
}

const PLANNING = /计划|要点|打算|思路|安排|任务|规划|部署|分解|实施方案|民生实事|行动方案|目标|清单|台账|一览表|责任书/
/** A news title says what a meeting did; its text begins with the meeting and not with the plan. */
const NEWS =
  /召开|举行|敲定|票选|票决|审议|会议|启动|确定|出炉|发布|公布|亮相|来了|(?:基本|圆满|顺利|提前)(?:实现|完成)|佳绩/
/** (二)目标任务: what a plan opens with, and measures follow. */
const AIMED =
  /^(?:\(.{1,3}\)|\d{1,2}[.、])?(?:主要|工作|总体|发展|年度|具体){0,2}(?:目标|任务|目标任务|任务目标|预期目标)$/
const REVIEWING = /总结|回顾|报告|小结|汇报|完成情况|进展|落实情况/

/** The plan of a report, or null when the text has none. `title` decides for a text that is a plan from its first line. */
export function planPart(
  folded: string,
  title: string | null,
  bodyFrom: number,
  planYear: number | null,
): PlanPart | null {
  const lines = linesIn(folded, bodyFrom)
  const marks = planMarks(folded, lines, planYear)
  const whole = title !== null && PLANNING.test(title) && !REVIEWING.test(title) && !NEWS.test(title)
  const first = marks.findIndex((mark) => mark.kind === 'plan')
  const reviewed = first >= 0 && marks.slice(0, first).some((mark) => mark.kind === 'review')
  if (first >= 0 && (!whole || reviewed)) {
    const part = headed(folded, lines, marks, first)
    return part && (reviewed ? part : earlier(part, folded, bodyFrom, planYear))
  }
  const opening = whole ? wholeFrom(lines) : (declaredAt(folded, bodyFrom) ?? openingOf(folded, bodyFrom, planYear))
  if (opening === null) return null
  const end = endOf(folded, opening, lines)
  return end > opening ? { start: opening, body: opening, end, between: [], heads: [] } : null
}

/** Before its first heading a plan may have said its aims; nothing that looks back stands between. */
function earlier(part: PlanPart, folded: string, from: number, planYear: number | null): PlanPart {
  const before = folded.slice(0, part.start)
  const opening = openingOf(before, from, planYear)
  if (opening === null || isDone(before.slice(opening))) return part
  return { ...part, start: opening, body: opening, heads: part.heads }
}

const wholeFrom = (lines: readonly Line[]) => lines[0]?.start ?? null

/** The whole text as a plan, for one that says nowhere what it is. */
export function wholeText(folded: string, from: number): PlanPart {
  const lines = linesIn(folded, from)
  const start = wholeFrom(lines) ?? from
  return { start, body: start, end: endOf(folded, start, lines), between: [], heads: [] }
}

/** From the first plan heading on; a review heading beside it closes it, the next plan heading opens it again. */
function headed(folded: string, lines: readonly Line[], marks: readonly PlanMark[], first: number): PlanPart | null {
  const head = marks[first] as PlanMark
  const between: Span[] = []
  const heads: Span[] = [[head.start, head.end]]
  const speaker = lines.find((line) => line.start > head.end && isOtherSpeaker(line.text))?.start ?? folded.length
  let open: PlanMark | null = head
  let closedAt = 0
  for (const [i, mark] of marks.entries()) {
    if (i <= first || mark.start >= speaker) continue
    if (mark.kind === 'plan') {
      if (!open) between.push([closedAt, mark.start])
      if (!open || mark.level <= open.level) open = mark
      heads.push([mark.start, mark.end])
    } else if (open && closes(mark, open, marks.slice(0, i))) {
      open = null
      closedAt = mark.start
    }
  }
  const body = head.end + (folded[head.end] === '。' || folded[head.end] === ':' ? 1 : 0)
  const end = endOf(folded, body, lines, open ? speaker : closedAt)
  return end > body ? { start: head.start, body, end, between, heads } : null
}

function closes(mark: PlanMark, open: PlanMark, before: readonly PlanMark[]): boolean {
  if (mark.kind === 'review') return mark.level <= open.level || open.level === 0
  if (mark.kind !== 'other' || open.level < 2 || mark.level >= open.level || mark.order < 2) return false
  // 一、指导思想和目标任务, 二、主要措施: without a review all of it is the plan.
  if (!before.some((earlier) => earlier.kind === 'review') && AIMED.test(open.words)) return false
  return before.some((earlier) => earlier.level === mark.level && earlier.order === mark.order - 1)
}
