import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { revision } from '../../../db/schema/task.ts'
import { statement, type Value } from '../../../db/statement.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import { judge } from '../../domain/tasks/judge.ts'
import { type KnownPart, knownWhole } from '../../domain/tasks/judge-whole.ts'
import { promiseInForce, revisionIn } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import type { Standing, Verdict } from '../../domain/tasks/verdict.ts'
import { type WholeBasis, wholeBasis } from '../../domain/tasks/whole-basis.ts'
import { type Word as KeptWord, ownWord, wholeWord } from '../../domain/tasks/word.ts'
import { basisKey } from '../tasks/basis-key.ts'
import { rulesFor } from '../tasks/judged-rows.ts'
import { type LoadedPart, loadParts } from '../tasks/load-family.ts'
import { type LoadedTask, versionOf } from '../tasks/load-task.ts'
import { partName } from '../tasks/part-name.ts'
import { type FilingRow, filingsOf } from './filing-rows.ts'

/** One task with everything it is judged from: ask it for any month. */
export interface TaskJudge {
  /** All its own filings, oldest month first, in every state. */
  filed: FilingRow[]
  /** The months that count; of a whole with a roll-up, those of its parts rolled up. */
  reported: readonly ReportedMonth[]
  ruleIn(month: Month): Rule
  promiseIn(month: Month): TaskVersion
  verdictIn(month: Month): Verdict
  /** The confirmed light where there is one for the very filing (or, of a whole, its parts'), else the computed one. */
  shownIn(month: Month): Standing
  /** The supervisor's word that stands on the month. */
  wordIn(month: Month): Word | null
  /** Of a whole: whether its own filing shows, none of its parts having told of the month. */
  ownIn(month: Month): boolean
  /** Of a whole: what a word on its light of a month is given for; null while no part tells of it. */
  basisIn(month: Month): WholeBasis | null
  /** Of a whole: its parts, whether or not the actor sees them. */
  parts: JudgedPart[]
}

/** A supervisor's word with whose it is and why. */
export interface Word extends KeptWord {
  reason: string | null
  personId: string | null
  at: number
}

export interface JudgedPart {
  loaded: LoadedPart
  /** Its unit's name, with its number where the unit has several. */
  name: string
  known: TaskJudge
}

/** Loads what judging one task needs, its parts too; the caller has loaded the task through its scope. */
export async function taskJudge(db: Db, loaded: LoadedTask, today: Day): Promise<TaskJudge> {
  const ruleIn = await rulesFor(db, loaded.report.unitPath)
  const own = await plainJudge(db, loaded, ruleIn, today)
  const family = await loadParts(db, loaded)
  if (family.length === 0) return own
  const parts: (JudgedPart & { known: PlainJudge })[] = []
  for (const part of family)
    parts.push({ loaded: part, name: partName(part, family), known: await plainJudge(db, part, ruleIn, today) })
  const { rollUp } = loaded.task
  if (rollUp === null) return { ...own, parts }
  const basisAt = (month: Month) =>
    wholeBasis(
      rollUp,
      own.promiseNo(month),
      parts.map((part) => basisPart(part, month)),
      month,
    )
  const wordAt = (month: Month) => wholeWord(own.words, month, () => basisKey(basisAt(month)))
  const known = parts.map(knownPart)
  const whole = knownWhole(rollUp, asKnown(own), known, ruleIn, today, (month) => wordAt(month)?.standing ?? null)
  const { verdictIn, shownIn, ownIn } = whole
  return {
    ...{ ...own, parts, verdictIn, shownIn, ownIn, reported: whole.reportedIn(today.slice(0, 7)) },
    wordIn: (month) => (ownIn(month) ? own.wordIn(month) : wordAt(month)),
    basisIn: (month) =>
      known.some((part) => part.reportedIn(month).some((each) => each.month === month)) ? basisAt(month) : null,
  }
}

const basisPart = ({ loaded: { task }, known }: JudgedPart & { known: PlainJudge }, month: Month) => ({
  ...{ id: task.id, withdrawn: task.state === 'withdrawn', weight: task.weight },
  ...{ promiseNo: known.promiseNo(month), filed: known.filed },
})

/** What a task by itself is judged from, beside what is asked of it. */
interface PlainJudge extends TaskJudge {
  words: Word[]
  promiseNo(month: Month): number
}

async function plainJudge(db: Db, loaded: LoadedTask, ruleIn: (month: Month) => Rule, today: Day): Promise<PlainJudge> {
  const { task } = loaded
  const filed = await filingsOf(db, { taskId: task.id })
  const revisions = await revisionsOf(db, loaded)
  const current = versionOf(loaded)
  const promiseIn = (month: Month) => promiseInForce(current, revisions, month)
  const words = await confirmations(db, { taskId: task.id })
  const wordIn = (month: Month) =>
    ownWord(
      words,
      filed.find((each) => each.month === month),
      revisions,
      month,
    )
  const reported = reportedMonths(versionOf(loaded), filed, declaredMonths(words, filed))
  const verdictIn = (month: Month) => judge(promiseIn(month), ruleIn(month), reported, month, today)
  const shownIn = (month: Month) => wordIn(month)?.standing ?? verdictIn(month).standing
  const promiseNo = (month: Month) => revisionIn(revisions, month)?.no ?? 1
  return {
    ...{ filed, reported, ruleIn, promiseIn, verdictIn, shownIn, wordIn, words, promiseNo, parts: [] },
    ...{ ownIn: () => true, basisIn: () => null },
  }
}

const asKnown = ({ promiseIn, reported, verdictIn, shownIn }: TaskJudge) => ({
  ...{ versionIn: promiseIn, verdictIn, shownIn, ownIn: () => true },
  reportedIn: () => reported,
})
const knownPart = ({ loaded, name, known }: JudgedPart): KnownPart => ({
  ...{ name, weight: loaded.task.weight },
  ...asKnown(known),
})

/** The versions of a promise, oldest first; none while there is but the first. */
const revisionsOf = async (db: Db, { task }: LoadedTask) =>
  task.revisionNo === 1 ? [] : db.select().from(revision).where(eq(revision.taskId, task.id)).orderBy(asc(revision.no))

/** Months whose filing, in its present version, a supervisor declared done. */
function declaredMonths(words: readonly Word[], filed: readonly FilingRow[]): Set<Month> {
  const still = (word: Word) =>
    word.standing === 'completed' &&
    filed.some((each) => each.month === word.month && each.rowVersion === word.filingVersion)
  return new Set(words.filter(still).map((word) => word.month))
}

const confirmations = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select({
      ...{ month: judgement.month, filingVersion: judgement.filingVersion, standing: judgement.standing },
      ...{ basis: judgement.basis, revisionNo: judgement.revisionNo, reason: judgement.reason },
      ...{ personId: judgement.personId, at: judgement.at },
    })
    .from(judgement)
    .where(and(eq(judgement.taskId, value('taskId')), eq(judgement.confirmed, true)))
    .orderBy(asc(judgement.at), asc(judgement.id)),
)
