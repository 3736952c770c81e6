import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { counts } from '../../domain/filings/filing-state.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import { judge } from '../../domain/tasks/judge.ts'
import { type Known, knownWhole } from '../../domain/tasks/judge-whole.ts'
import type { RollUp } from '../../domain/tasks/parts.ts'
import { promiseInForce, revisionIn } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import { wholeBasis } from '../../domain/tasks/whole-basis.ts'
import { outdated, ownWord, wholeWord } from '../../domain/tasks/word.ts'
import { basisKey } from './basis-key.ts'
import type { LedgerFacts } from './ledger-facts.ts'
import type { ConfirmedLight } from './ledger-row.ts'
import { type TaskRow, versionOf } from './load-task.ts'
import { partName } from './part-name.ts'

/** A task of a ledger that can be asked for any month, and who confirmed what it shows. */
export interface KnownTask extends Known {
  confirmedIn(month: Month): ConfirmedLight | null
  /** Of a whole that is made from its parts' reports of the month: what a word on its light is bound to. */
  basisIn(month: Month): string | null
}

/** A task of a ledger, judged from its facts; a whole with a roll-up from those of its parts. */
export function knownTask(facts: LedgerFacts, task: TaskRow, ruleIn: (month: Month) => Rule, today: Day): KnownTask {
  const own = plainTask(facts, task, ruleIn, today)
  const family = facts.parts.get(task.id) ?? []
  const { rollUp } = task
  if (rollUp === null || family.length === 0) return own
  const parts = family.map((part) => ({
    name: partName(part, family),
    weight: part.task.weight,
    ...plainTask(facts, part.task, ruleIn, today),
  }))
  const basisIn = once((month) => basisKey(wholeOf(facts, task, rollUp, month)))
  const words = confirmationsOf(facts, task.id)
  const wordIn = (month: Month) => wholeWord(words, month, () => basisIn(month))
  const known = knownWhole(rollUp, own, parts, ruleIn, today, (month) => wordIn(month)?.standing ?? null)
  return {
    ...known,
    confirmedIn: (month) => (known.ownIn(month) ? own.confirmedIn(month) : lightOf(wordIn(month), known, month)),
    basisIn: (month) => (parts.some((part) => tells(part, month)) ? basisIn(month) : null),
  }
}

function plainTask(facts: LedgerFacts, task: TaskRow, ruleIn: (month: Month) => Rule, today: Day): KnownTask {
  const known = promisedAndReported(facts, task)
  const verdictIn = (month: Month) => {
    const { version, reported } = known(month)
    return judge(version, ruleIn(month), reported, month, today)
  }
  const wordIn = (month: Month) => ownWordIn(facts, task.id, month)
  return {
    versionIn: (month) => known(month).version,
    reportedIn: (month) => known(month).reported,
    verdictIn,
    ownIn: () => true,
    shownIn: (month) => wordIn(month)?.standing ?? verdictIn(month).standing,
    confirmedIn: (month) => lightOf(wordIn(month), { verdictIn }, month),
    basisIn: () => null,
  }
}

const tells = (known: Known, month: Month) => known.reportedIn(month).some((each) => each.month === month)

function once<T>(reckon: (month: Month) => T): (month: Month) => T {
  const known = new Map<Month, T>()
  return (month) => {
    const value = known.get(month) ?? reckon(month)
    known.set(month, value)
    return value
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

/** The words of supervisors on a task, with who gave them. */
const confirmationsOf = (facts: LedgerFacts, taskId: string, month?: Month) =>
  (facts.confirmations.get(taskId) ?? [])
    .filter(({ judgement }) => month === undefined || judgement.month === month)
    .map(({ judgement, by }) => ({ ...judgement, by: by ?? '' }))

/** A supervisor's word on what was filed for a month, while it stands. */
export const ownWordIn = (facts: LedgerFacts, taskId: string, month: Month) =>
  ownWord(
    confirmationsOf(facts, taskId, month),
    facts.filings.get(taskId)?.find((each) => each.filing.month === month)?.filing,
    facts.revisions.get(taskId) ?? [],
    month,
  )

const lightOf = (
  word: ReturnType<typeof ownWordIn>,
  known: Pick<Known, 'verdictIn'>,
  month: Month,
): ConfirmedLight | null =>
  word && {
    ...{ standing: word.standing, reason: word.reason, at: word.at, by: word.by },
    ...(outdated(word, known.verdictIn(month)) && { outdated: true as const }),
  }

/** Whether a part's report of the month has no supervisor's word on it: its whole cannot be given one yet. */
export const partsWait = (facts: LedgerFacts, task: TaskRow, month: Month): boolean =>
  (facts.parts.get(task.id) ?? []).some(({ task: part }) => {
    if (part.state === 'withdrawn') return false
    const own = facts.filings.get(part.id)?.find((each) => each.filing.month === month)?.filing
    return own !== undefined && counts(own.state) && ownWordIn(facts, part.id, month) === null
  })

/** Whether a whole is made from its parts' reports of the month and has no word for exactly these; nothing is judged for it. */
export function wholeUnconfirmed(facts: LedgerFacts, task: TaskRow, month: Month): boolean {
  const { rollUp } = task
  if (rollUp === null) return false
  const told = (facts.parts.get(task.id) ?? []).some(({ task: part }) =>
    promisedAndReported(facts, part)(month).reported.some((each) => each.month === month),
  )
  const words = confirmationsOf(facts, task.id, month)
  return told && wholeWord(words, month, () => basisKey(wholeOf(facts, task, rollUp, month))) === null
}

/** Everything that a whole's light of a month is made from. */
function wholeOf(facts: LedgerFacts, task: TaskRow, rollUp: RollUp, month: Month) {
  const promiseNo = (taskId: string) => revisionIn(facts.revisions.get(taskId) ?? [], month)?.no ?? 1
  const parts = (facts.parts.get(task.id) ?? []).map(({ task: { id, weight, state } }) => ({
    ...{ id, weight, withdrawn: state === 'withdrawn', promiseNo: promiseNo(id) },
    filed: (facts.filings.get(id) ?? []).map((each) => each.filing),
  }))
  return wholeBasis(rollUp, promiseNo(task.id), parts, month)
}
