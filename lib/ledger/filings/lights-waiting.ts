import { and, eq, gt, isNotNull, ne, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { type Actor, holds } from '../../domain/people/actor.ts'
import { scopeKey, tasksToOversee } from '../tasks/visible-tasks.ts'
import { wordlessFilings } from './review-filings.ts'
import { waitingWholes } from './review-wholes.ts'

// Remembered by what it was computed from, as the judged rows are: a write below a report raises its changeNo.
const KEPT = 20_000
const slot = globalThis as typeof globalThis & { liangdengLights?: Map<string, number> }
slot.liangdengLights ??= new Map()
const remembered = slot.liangdengLights

/**
 * How many lights the review lists beside the filings that wait: wholes whose own is to be confirmed, and those to be
 * confirmed again. Only the reports that changed since are looked at.
 */
export async function lightsWaiting(db: Db, actor: Actor, today: Day): Promise<number> {
  if (!holds(actor, 'inspector', 'leader')) return 0
  const reports = await reportsConcerned(db, actor)
  const scope = scopeKey(actor)
  const keyOf = ({ id, changeNo }: Concerned) => [id, changeNo, scope].join('|')
  const changed = reports.filter((each) => !remembered.has(keyOf(each)))
  const counted = await countedIn(db, actor, changed, today)
  for (const each of changed) remembered.set(keyOf(each), counted.get(each.id) ?? 0)
  const sum = reports.reduce((sum, each) => sum + (remembered.get(keyOf(each)) ?? 0), 0)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= KEPT) break
    remembered.delete(oldest)
  }
  return sum
}

interface Concerned {
  id: string
  changeNo: number
}

/** The reports with a whole that rolls up, or with a promise that was changed. */
async function reportsConcerned(db: Db, actor: Actor): Promise<Concerned[]> {
  const scope = tasksToOversee(actor)
  if (scope === null) return []
  return db
    .selectDistinct({ id: report.id, changeNo: report.changeNo })
    .from(task)
    .innerJoin(report, eq(report.id, task.reportId))
    .where(and(scope, ne(task.state, 'withdrawn'), or(isNotNull(task.rollUp), gt(task.revisionNo, 1))))
}

/** By report. Many are read together. */
async function countedIn(db: Db, actor: Actor, changed: readonly Concerned[], today: Day) {
  const counted = new Map<string, number>()
  const [first, another] = changed
  if (!first) return counted
  const about = { month: null, report: another ? null : first.id }
  const { wholes } = await waitingWholes(db, actor, about)
  const again = await wordlessFilings(db, actor, about, today)
  for (const reportId of [...wholes.map(({ at }) => at.task.reportId), ...again.map((each) => each.reportId)])
    counted.set(reportId, (counted.get(reportId) ?? 0) + 1)
  return counted
}
