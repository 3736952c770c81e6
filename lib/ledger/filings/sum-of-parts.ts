import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { partsSum } from '../../domain/tasks/roll-up.ts'
import { loadParts } from '../tasks/load-family.ts'
import { type LoadedTask, versionOf } from '../tasks/load-task.ts'
import { taskJudge } from './task-judge.ts'

/** What the parts beside a whole that is filed itself add up to by a month; null without parts, or while one is silent. */
export async function sumOfParts(tx: Db, loaded: LoadedTask, month: Month, now: number): Promise<string | null> {
  if ((await loadParts(tx, loaded)).length === 0) return null
  const { parts } = await taskJudge(tx, loaded, dayOf(now))
  const reports = parts.map(({ loaded: part, known }) => ({
    weight: part.task.weight,
    version: versionOf(part),
    reported: known.reported,
  }))
  return partsSum(versionOf(loaded), reports, month)
}
