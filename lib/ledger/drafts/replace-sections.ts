import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { section } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import type { PlanFrame } from '../../domain/plans/plan.ts'
import { newId } from '../../kernel/ids.ts'

/**
 * Gives a report the themes of its corrected text. One that bears the same heading stays the same theme. @returns the
 * themes' ids in the plan's order; those that the text no longer has are removed by `dropSections` once no task is in them.
 */
export async function replaceSections(tx: Db, reportId: string, sections: PlanFrame['sections']): Promise<string[]> {
  const old = await tx.select().from(section).where(eq(section.reportId, reportId))
  const free = new Map(old.map((each) => [each.title, each.id]))
  const ids: string[] = []
  for (const [i, { title, span }] of sections.entries()) {
    const kept = free.get(title)
    free.delete(title)
    const row = { no: i + 1, title, spanStart: span?.[0] ?? null, spanEnd: span?.[1] ?? null }
    const id = kept ?? newId()
    if (kept) await tx.update(section).set(row).where(eq(section.id, kept))
    else await tx.insert(section).values({ id, reportId, ...row })
    ids.push(id)
  }
  return ids
}

/** Removes the themes that the text no longer has; one that still holds a task stays at the end, without a place in the text. */
export async function dropSections(tx: Db, reportId: string, kept: readonly string[]): Promise<void> {
  const ofReport = eq(section.reportId, reportId)
  const old = await tx
    .select({ id: section.id })
    .from(section)
    .where(kept.length > 0 ? and(ofReport, notInArray(section.id, [...kept])) : ofReport)
  if (old.length === 0) return
  const ids = old.map((each) => each.id)
  const held = await tx.selectDistinct({ id: task.sectionId }).from(task).where(inArray(task.sectionId, ids))
  const holding = new Set(held.map((each) => each.id))
  let no = kept.length
  for (const id of ids) {
    if (!holding.has(id)) await tx.delete(section).where(eq(section.id, id))
    else await tx.update(section).set({ no: ++no, spanStart: null, spanEnd: null }).where(eq(section.id, id))
  }
}
