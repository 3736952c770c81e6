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
import { promiseInForce } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import type { Standing, Verdict } from '../../domain/tasks/verdict.ts'
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
  /** The confirmed light where there is one for the very filing, else the computed one. */
  shownIn(month: Month): Standing
  /** Of a whole: its parts, whether or not the actor sees them. */
  parts: JudgedPart[]
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
  const parts: JudgedPart[] = []
  for (const part of family)
    parts.push({ loaded: part, name: partName(part, family), known: await plainJudge(db, part, ruleIn, today) })
  const { rollUp } = loaded.task
  if (rollUp === null) return { ...own, parts }
  const whole = knownWhole(rollUp, asKnown(own), parts.map(knownPart), ruleIn, today)
  const reported = whole.reportedIn(today.slice(0, 7))
  return { ...own, parts, reported, verdictIn: whole.verdictIn, shownIn: whole.shownIn }
}

async function plainJudge(db: Db, loaded: LoadedTask, ruleIn: (month: Month) => Rule, today: Day): Promise<TaskJudge> {
  const { task } = loaded
  const filed = await filingsOf(db, { taskId: task.id })
  const promiseIn = await promises(db, loaded)
  const words = await confirmations(db, { taskId: task.id })
  const inForce = (month: Month) => {
    const last = words.findLast((each) => each.month === month)
    const own = filed.find((each) => each.month === month)
    return own?.state === 'approved' && last?.filingVersion === own.rowVersion ? last.standing : null
  }
  const reported = reportedMonths(versionOf(loaded), filed, declaredMonths(words, filed))
  const verdictIn = (month: Month) => judge(promiseIn(month), ruleIn(month), reported, month, today)
  const shownIn = (month: Month) => inForce(month) ?? verdictIn(month).standing
  return { filed, reported, ruleIn, promiseIn, verdictIn, shownIn, parts: [] }
}

const asKnown = ({ promiseIn, reported, verdictIn, shownIn }: TaskJudge) => ({
  ...{ versionIn: promiseIn, verdictIn, shownIn, ownIn: () => true },
  reportedIn: () => reported,
})
const knownPart = ({ loaded, name, known }: JudgedPart): KnownPart => ({
  ...{ name, weight: loaded.task.weight },
  ...asKnown(known),
})

/** The promise in force in a month, from the revisions kept. */
async function promises(db: Db, loaded: LoadedTask): Promise<(month: Month) => TaskVersion> {
  const current = versionOf(loaded)
  if (loaded.task.revisionNo === 1) return () => current
  const kept = await db.select().from(revision).where(eq(revision.taskId, loaded.task.id)).orderBy(asc(revision.no))
  return (month) => promiseInForce(current, kept, month)
}

type Word = Awaited<ReturnType<typeof confirmations>>[number]

/** Months whose filing, in its present version, a supervisor declared done. */
function declaredMonths(words: readonly Word[], filed: readonly FilingRow[]): Set<Month> {
  const still = (word: Word) =>
    word.standing === 'completed' &&
    filed.some((each) => each.month === word.month && each.rowVersion === word.filingVersion)
  return new Set(words.filter(still).map((word) => word.month))
}

const confirmations = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select({ month: judgement.month, filingVersion: judgement.filingVersion, standing: judgement.standing })
    .from(judgement)
    .where(and(eq(judgement.taskId, value('taskId')), eq(judgement.confirmed, true)))
    .orderBy(asc(judgement.at), asc(judgement.id)),
)
