import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import { statement, type Value } from '../../../db/statement.ts'
import { byPlace, type Numbered, numbering } from '../../domain/tasks/parts.ts'

/**
 * The numbers of the wholes and parts of reports, by task id: the same for whoever looks, also where they see only some of
 * a family. Tasks that are neither are left out: their number is their own.
 */
export async function familyNumbers(db: Db, of: string | readonly string[]): Promise<Map<string, Numbered>> {
  const parts = typeof of === 'string' ? await partsIn(db, { reportId: of }) : await partsInAll(db, of)
  if (parts.length === 0) return new Map()
  const wholes = await db
    .select(columns)
    .from(task)
    .where(inArray(task.id, [...new Set(parts.flatMap((part) => part.parentId ?? []))]))
  return numbering([...wholes, ...parts])
}

/** Rows of a report with the numbers that are shown for them, in the report's order, families together. */
export function numberedRows<R extends { id: string; no: number }>(
  numbers: ReadonlyMap<string, Numbered>,
  rows: readonly R[],
): (R & { label: string })[] {
  const known = rows.map((row) => ({ row, ...numberOf(numbers, row) }))
  return known.toSorted(byPlace).map(({ row, label }) => ({ ...row, label }))
}

/** A task's number among its report's; one that is neither whole nor part has its own. */
export const numberOf = (numbers: ReadonlyMap<string, Numbered>, { id, no }: { id: string; no: number }): Numbered =>
  numbers.get(id) ?? { label: String(no), place: [no, 0] }

/** The number that is shown for one task. */
export const labelOf = async (db: Db, { id, no, reportId }: { id: string; no: number; reportId: string }) =>
  (await familyNumbers(db, reportId)).get(id)?.label ?? String(no)

const columns = { id: task.id, no: task.no, parentId: task.parentId }
const partsIn = statement((db, value: Value<{ reportId: string }>) =>
  db
    .select(columns)
    .from(task)
    .where(and(eq(task.reportId, value('reportId')), isNotNull(task.parentId))),
)
const partsInAll = (db: Db, reportIds: readonly string[]) =>
  db
    .select(columns)
    .from(task)
    .where(and(inArray(task.reportId, [...reportIds]), isNotNull(task.parentId)))
