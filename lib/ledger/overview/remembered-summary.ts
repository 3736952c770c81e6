import type { Db } from '../../../db/database.ts'
import { type Month, monthOf, monthsFrom } from '../../domain/calendar/month.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type LedgerFrame, type Named, sectionNames } from '../tasks/ledger-page.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'
import { scopeKey } from '../tasks/visible-tasks.ts'
import { type LightCourse, lightCourse } from './light-course.ts'
import { type Summary, summarize } from './summary.ts'

// As the judged rows: remembered by what they were computed from, so that nothing stale is served.
const KEPT = 64
const slot = globalThis as typeof globalThis & { liangdengSummaries?: Map<string, Promise<unknown>> }
slot.liangdengSummaries ??= new Map()
const remembered = slot.liangdengSummaries

/** The summary of the rows that the units lead, of all when `units` is null, and the report's themes. */
export async function rememberedSummary(
  db: Db,
  actor: Actor,
  { report, month, today }: LedgerFrame,
  rows: readonly LedgerRow[],
  units: readonly string[] | null,
): Promise<Summary & { sections: Named[] }> {
  const shown = courseMonths(monthOf(report.planStart), month)
  const of = [report.id, report.changeNo, month, today, scopeKey(actor)].join('|')
  return once(`summary|${of}|${units?.join() ?? ''}`, async () => {
    const course = await once<LightCourse>(`course|${of}`, () => lightCourse(db, actor, report, shown, today))
    const own = units === null ? rows : rows.filter((row) => units.includes(row.leadUnitId))
    return { ...summarize(own, course, shown), sections: await sectionNames(db, report.id) }
  })
}

/** The plan's months through the chosen one, at most the last twelve. */
const courseMonths = (from: Month, month: Month): Month[] => monthsFrom(from, month).slice(-12)

function once<T>(key: string, work: () => Promise<T>): Promise<T> {
  const known = remembered.get(key)
  if (known) return known as Promise<T>
  const result = work()
  remembered.set(key, result)
  result.catch(() => remembered.delete(key))
  for (const oldest of remembered.keys()) {
    if (remembered.size <= KEPT) break
    remembered.delete(oldest)
  }
  return result
}
