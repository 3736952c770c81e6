import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import type { Difference } from '../../domain/plans/difference.ts'
import { differences } from '../../domain/plans/differences.ts'
import type { KeptRow } from './draft-rows.ts'
import type { Corrected } from './draft-view.ts'
import type { LoadedDraft } from './load-draft.ts'
import { tasksInForce } from './tasks-in-force.ts'

/** What a draft would change in the report in force of which it is a corrected version; null for any other draft. */
export async function correctedBy(db: Db, draft: LoadedDraft, rows: readonly KeptRow[]): Promise<Corrected | null> {
  const reportId = draft.correctsReportId
  if (reportId === null) return null
  const [head] = await db.select({ title: report.title }).from(report).where(eq(report.id, reportId))
  const tasks = await tasksInForce(db, reportId, draft.unitId)
  const kept = rows.map((row) => row.kept)
  return {
    reportId,
    title: head?.title ?? '',
    differences: await withNames(db, differences(kept, tasks, draft.decisions ?? {}), draft.unitName),
  }
}

const NAMED: readonly string[] = ['leadUnitId', 'supportingUnitIds', 'postId']

/** Units and posts by their names; no lead unit is the issuing unit itself. */
async function withNames(db: Db, found: readonly Difference[], issuer: string): Promise<Difference[]> {
  const named = found.flatMap(({ fields }) => fields.filter(({ field }) => NAMED.includes(field)))
  if (named.length === 0) return [...found]
  const ids = [...new Set(named.flatMap(({ before, after }) => `${before ?? ''},${after ?? ''}`.split(',')))]
  const names = new Map<string, string>()
  for (const each of await db.select().from(unit).where(inArray(unit.id, ids))) names.set(each.id, each.name)
  for (const each of await db.select().from(post).where(inArray(post.id, ids))) names.set(each.id, each.title)
  const told = (field: string, text: string | null) => {
    if (!NAMED.includes(field)) return text
    if (text === null) return field === 'leadUnitId' ? issuer : null
    return text
      .split(',')
      .map((id) => names.get(id) ?? id)
      .join('、')
  }
  return found.map((each) => ({
    ...each,
    fields: each.fields.map(({ field, before, after }) => {
      return { field, before: told(field, before), after: told(field, after) }
    }),
  }))
}
