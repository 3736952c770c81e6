import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import { judge } from '../../domain/tasks/judge.ts'
import { type Known, knownWhole } from '../../domain/tasks/judge-whole.ts'
import { promiseInForce } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import type { LedgerFacts } from './ledger-facts.ts'
import type { ConfirmedLight } from './ledger-row.ts'
import { type TaskRow, versionOf } from './load-task.ts'
import { partName } from './part-name.ts'

/** A task of a ledger, judged from its facts; a whole with a roll-up from those of its parts. */
export function knownTask(facts: LedgerFacts, task: TaskRow, ruleIn: (month: Month) => Rule, today: Day): Known {
  const own = plainTask(facts, task, ruleIn, today)
  const family = facts.parts.get(task.id) ?? []
  if (task.rollUp === null || family.length === 0) return own
  const parts = family.map((part) => ({
    name: partName(part, family),
    weight: part.task.weight,
    ...plainTask(facts, part.task, ruleIn, today),
  }))
  return knownWhole(task.rollUp, own, parts, ruleIn, today)
}

function plainTask(facts: LedgerFacts, task: TaskRow, ruleIn: (month: Month) => Rule, today: Day): Known {
  const known = promisedAndReported(facts, task)
  const verdictIn = (month: Month) => {
    const { version, reported } = known(month)
    return judge(version, ruleIn(month), reported, month, today)
  }
  return {
    versionIn: (month) => known(month).version,
    reportedIn: (month) => known(month).reported,
    verdictIn,
    ownIn: () => true,
    shownIn: (month) => confirmedLight(facts, task.id, month)?.standing ?? verdictIn(month).standing,
  }
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
  return promiseInForce(currentPromise(facts, task), facts.revisions.get(task.id) ?? [], month)
}

/** The promise as it stands today, whatever was in force before. */
export function currentPromise(facts: LedgerFacts, task: TaskRow): TaskVersion {
  const checkpoints = (facts.checkpoints.get(task.id) ?? []).map((each) => each.checkpoint)
  return versionOf({ task, checkpoints })
}

const filingVersion = (filed: readonly { month: Month; rowVersion: number }[], month: Month) =>
  filed.find((each) => each.month === month)?.rowVersion

/** A confirmation stands only for the very filing it was given for. */
export function confirmedLight(facts: LedgerFacts, taskId: string, month: Month): ConfirmedLight | null {
  const own = facts.filings.get(taskId)?.find((each) => each.filing.month === month)?.filing
  const last = facts.confirmations.get(taskId)?.findLast((each) => each.judgement.month === month)
  if (own?.state !== 'approved' || last?.judgement.filingVersion !== own.rowVersion) return null
  const { standing, reason, at } = last.judgement
  return { standing, reason, at, by: last.by ?? '' }
}
