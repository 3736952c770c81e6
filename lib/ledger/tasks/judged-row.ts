import type { Day } from '../../domain/calendar/day.ts'
import { addMonths, type Month } from '../../domain/calendar/month.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canFile, canReview } from '../../domain/people/policy.ts'
import { judge } from '../../domain/tasks/judge.ts'
import { promiseInForce } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import { completion, expectedAt } from '../../domain/tasks/schedule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import { LIGHTS, type Light, type Standing } from '../../domain/tasks/verdict.ts'
import type { LedgerFacts } from './ledger-facts.ts'
import type { ConfirmedLight, FilingCell, LedgerRow } from './ledger-row.ts'
import { type TaskRow, versionOf } from './load-task.ts'

/** What all rows of one ledger share. */
export interface Frame {
  actor: Actor
  month: Month
  today: Day
  /** The rule in force in a month. */
  ruleIn: (month: Month) => Rule
}

/** One task's row: judged by the task version and the rule in force in the month, from the filings through it. */
export function judgedRow(facts: LedgerFacts, at: LedgerFacts['tasks'][number], frame: Frame): LedgerRow {
  const { task } = at
  const { month, today } = frame
  const confirmed = confirmedLight(facts, task.id, month)
  const { version, reported } = promisedAndReported(facts, task)(month)
  const verdict = judge(version, frame.ruleIn(month), reported, month, today)
  const last = addMonths(month, -1)
  const lastStanding = judge(promiseIn(facts, task, last), frame.ruleIn(last), reported, last, today).standing
  const own = reported.find((each) => each.month === month)
  const earlier = reported.findLast((each) => each.month < month)
  const expected = expectedAt(version, month)
  const place = {
    leadPath: at.leadPath,
    supportingPaths: (facts.supporters.get(task.id) ?? []).map((each) => each.path),
  }
  const standing = confirmed?.standing ?? verdict.standing
  const mayFile = canFile(frame.actor, place)
  return {
    ...shown(task, version),
    filing: filingCell(facts, task.id, month, mayFile),
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
    mayReview: canReview(frame.actor, place),
  }
}

/** What the row of each month shows as its light, without the rest of the row. */
export function standings(
  facts: LedgerFacts,
  { task }: LedgerFacts['tasks'][number],
  months: readonly Month[],
  { ruleIn, today }: Pick<Frame, 'ruleIn' | 'today'>,
): Standing[] {
  const known = promisedAndReported(facts, task)
  return months.map((month) => {
    const confirmed = confirmedLight(facts, task.id, month)
    if (confirmed) return confirmed.standing
    const { version, reported } = known(month)
    return judge(version, ruleIn(month), reported, month, today).standing
  })
}

/** The promise in force in a month with all that was reported on it; reckoned once while the promise is the same. */
export function promisedAndReported(facts: LedgerFacts, task: TaskRow) {
  const filed = (facts.filings.get(task.id) ?? []).map((each) => each.filing)
  const declared = new Set(
    (facts.confirmations.get(task.id) ?? [])
      .filter(
        (each) =>
          each.judgement.standing === 'completed' &&
          each.judgement.filingVersion === filingVersion(filed, each.judgement.month),
      )
      .map((each) => each.judgement.month),
  )
  const revised = facts.revisions.has(task.id)
  let known: { version: TaskVersion; reported: ReportedMonth[]; declared: ReadonlySet<Month> } | undefined
  return (month: Month) => {
    if (known && !revised) return known
    const version = promiseIn(facts, task, month)
    known = { version, reported: reportedMonths(version, filed, declared), declared }
    return known
  }
}

function promiseIn(facts: LedgerFacts, task: TaskRow, month: Month): TaskVersion {
  const checkpoints = (facts.checkpoints.get(task.id) ?? []).map((each) => each.checkpoint)
  return promiseInForce(versionOf({ task, checkpoints }), facts.revisions.get(task.id) ?? [], month)
}

const filingVersion = (filed: readonly { month: Month; rowVersion: number }[], month: Month) =>
  filed.find((each) => each.month === month)?.rowVersion

/** A confirmation stands only for the very filing it was given for. */
function confirmedLight(facts: LedgerFacts, taskId: string, month: Month): ConfirmedLight | null {
  const own = facts.filings.get(taskId)?.find((each) => each.filing.month === month)?.filing
  const last = facts.confirmations.get(taskId)?.findLast((each) => each.judgement.month === month)
  if (own?.state !== 'approved' || last?.judgement.filingVersion !== own.rowVersion) return null
  const { standing, reason, at } = last.judgement
  return { standing, reason, at, by: last.by ?? '' }
}

/** What was filed; a draft is nobody's but theirs who may file it. */
function filingCell(facts: LedgerFacts, taskId: string, month: Month, mayFile: boolean): FilingCell | null {
  const own = facts.filings.get(taskId)?.find((each) => each.filing.month === month)
  if (!own || (own.filing.state === 'draft' && !mayFile)) return null
  const { id, state, entry, typed, reference, doneOn, occurrences, forecast } = own.filing
  const { note, dataSource, unchanged, returnReason, rowVersion } = own.filing
  return {
    ...{ id, state, entry, typed, reference, doneOn, occurrences, forecast },
    ...{ note, dataSource, unchanged, returnReason, rowVersion, by: own.by },
  }
}

function shown(task: TaskRow, version: TaskVersion) {
  const { id, no, title, titleEn, hedge, entry, sectionId, leadUnitId, postId } = task
  const { kind, pace, measure, comparator, value, valueHigh, measureUnit, due, recurrence } = version
  return {
    ...{ id, no, title, titleEn, hedge, entry, sectionId, leadUnitId, postId },
    ...{ kind, pace, measure, comparator, value, valueHigh, measureUnit, due, recurrence },
  }
}

/** What the bullet bar fills; a deed is nothing or all. */
function doneShare(version: TaskVersion, standing: Standing, total: string | null): number | null {
  if (version.kind !== 'quantity' || version.comparator === 'sync') return standing === 'completed' ? 1 : null
  return total === null ? null : completion(version, total)
}

const lightOf = (standing: Standing): Light | null => LIGHTS.find((light) => light === standing) ?? null
