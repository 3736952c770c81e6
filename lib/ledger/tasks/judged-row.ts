import type { Day } from '../../domain/calendar/day.ts'
import { addMonths, type Month } from '../../domain/calendar/month.ts'
import type { MonthWindow } from '../../domain/calendar/month-window.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canContribute, canFile, canReview } from '../../domain/people/policy.ts'
import { type PromiseWas, promiseWas } from '../../domain/tasks/promise-was.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import { completion, expectedAt } from '../../domain/tasks/schedule.ts'
import { sharesSum } from '../../domain/tasks/shares-sum.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import { LIGHTS, type Light, type Standing } from '../../domain/tasks/verdict.ts'
import { levels, narrative } from '../filings/narrative.ts'
import { numberOf } from './family-numbers.ts'
import { currentPromise, knownTask, partsWait, promisedAndReported } from './known-task.ts'
import type { LedgerFacts } from './ledger-facts.ts'
import type { FilingCell, LedgerRow } from './ledger-row.ts'
import type { TaskRow } from './load-task.ts'

/** What all rows of one ledger share. */
export interface Frame {
  actor: Actor
  month: Month
  today: Day
  /** The rule in force in a month. */
  ruleIn: (month: Month) => Rule
  /** When the month may be filed for a task that the unit of this path leads. */
  windowOf: (task: TaskVersion, leadPath: string) => MonthWindow | null
  /** Whether that unit's head signs before a supervisor approves. */
  signs: (leadPath: string) => boolean
}

/** One task's row: judged by the task version and the rule in force in the month, from the filings through it. */
export function judgedRow(facts: LedgerFacts, at: LedgerFacts['tasks'][number], frame: Frame): LedgerRow {
  const { task } = at
  const { month, today } = frame
  const known = knownTask(facts, task, frame.ruleIn, today)
  const [confirmed, basis] = [known.confirmedIn(month), known.basisIn(month)]
  const [version, reported, verdict] = [known.versionIn(month), known.reportedIn(month), known.verdictIn(month)]
  const lastStanding = known.verdictIn(addMonths(month, -1)).standing
  const own = reported.find((each) => each.month === month)
  const earlier = reported.findLast((each) => each.month < month)
  const expected = expectedAt(version, month)
  const place = {
    leadPath: at.leadPath,
    supportingPaths: (facts.supporters.get(task.id) ?? []).map((each) => each.path),
  }
  const standing = confirmed?.standing ?? verdict.standing
  const mayFile = task.rollUp === null && canFile(frame.actor, place)
  return {
    ...shown(task, version),
    was: wasIn(facts, task, month),
    ...inFamily(facts, task, version, month),
    filing: filingCell(facts, task.id, month, mayFile),
    window: frame.windowOf(version, at.leadPath),
    earlier: earlier ? { month: earlier.month, total: earlier.total, forecast: earlier.forecast } : null,
    total: own?.total ?? null,
    verdict,
    confirmed,
    standing,
    lastStanding,
    lastLight: lightOf(lastStanding),
    done: doneShare(version, verdict.standing, own?.total ?? null),
    expected: expected?.share ?? null,
    mayFile,
    mayContribute:
      !canFile(frame.actor, place) && place.supportingPaths.some((path) => canContribute(frame.actor, path)),
    // A report that no longer shows has no light to be given.
    mayReview: known.ownIn(month) && canReview(frame.actor, place),
    basis: task.state === 'live' && canReview(frame.actor, place) ? basis : null,
    unconfirmed: basis !== null && confirmed === null,
    signs: frame.signs(at.leadPath),
  }
}

/** What the row of each month shows as its light, without the rest of the row. */
export function standings(
  facts: LedgerFacts,
  { task }: LedgerFacts['tasks'][number],
  months: readonly Month[],
  { ruleIn, today }: Pick<Frame, 'ruleIn' | 'today'>,
): Standing[] {
  const known = knownTask(facts, task, ruleIn, today)
  return months.map((month) => known.shownIn(month))
}

/** The row's place among the report's rows, and what it is a part of or made of. */
function inFamily(facts: LedgerFacts, task: TaskRow, version: TaskVersion, month: Month) {
  const { label, place } = numberOf(facts.numbers, task)
  const { parentId, rollUp } = task
  const live = (facts.parts.get(task.id) ?? []).filter((part) => part.task.state !== 'withdrawn')
  const waits = rollUp !== null && partsWait(facts, task, month)
  const seen = parentId !== null && facts.tasks.some((each) => each.task.id === parentId)
  const whole =
    parentId === null ? null : { id: seen ? parentId : null, label: facts.numbers.get(parentId)?.label ?? '' }
  const shares = live.map((part) => promisedAndReported(facts, part.task)(month).version.value)
  return {
    ...{ label, place, parentId, rollUp, parts: live.length, whole, partsUnconfirmed: waits },
    sharesSum: live.length === 0 ? null : sharesSum(version, rollUp, shares),
  }
}

/** What was filed; a draft is nobody's but theirs who may file it. */
function filingCell(facts: LedgerFacts, taskId: string, month: Month, mayFile: boolean): FilingCell | null {
  const own = facts.filings.get(taskId)?.find((each) => each.filing.month === month)
  if (!own || (own.filing.state === 'draft' && !mayFile)) return null
  const { id, state, entry, typed, reference, doneOn, occurrences, forecast } = own.filing
  const { note, dataSource, unchanged, late, returnReason, rowVersion } = own.filing
  return {
    ...{ id, state, entry, typed, reference, doneOn, occurrences, forecast },
    ...{ note, dataSource, unchanged, late, returnReason, rowVersion, by: own.by },
    ...narrative(own.filing),
    ...levels(own.filing),
  }
}

function shown(task: TaskRow, version: TaskVersion) {
  const { id, no, title, titleEn, hedge, entry, sectionId, leadUnitId, postId, createdAt } = task
  const { kind, pace, measure, comparator, value, valueHigh, measureUnit, due, recurrence } = version
  return {
    ...{ id, no, title, titleEn, hedge, entry, sectionId, leadUnitId, postId, createdAt },
    ...{ kind, pace, measure, comparator, value, valueHigh, measureUnit, due, recurrence },
  }
}

function wasIn(facts: LedgerFacts, task: TaskRow, month: Month): PromiseWas | null {
  const revisions = facts.revisions.get(task.id)
  return revisions ? promiseWas(currentPromise(facts, task), revisions, month) : null
}

/** What the bullet bar fills; a deed is nothing or all. */
function doneShare(version: TaskVersion, standing: Standing, total: string | null): number | null {
  if (version.kind !== 'quantity' || version.comparator === 'sync') return standing === 'completed' ? 1 : null
  return total === null ? null : completion(version, total)
}

const lightOf = (standing: Standing): Light | null => LIGHTS.find((light) => light === standing) ?? null
