import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import { statement, type Value } from '../../../db/statement.ts'
import { type Numbered, numbering } from '../../domain/tasks/parts.ts'

/**
 * The numbers of a report's wholes and parts, by task id: the same for whoever looks, also where they see only some of a
 * family. Tasks that are neither are left out: their number is their own.
 */
export async function familyNumbers(db: Db, reportId: string): Promise<Map<string, Numbered>> {
  const parts = await partsIn(db, { reportId })
  if (parts.length === 0) return new Map()
  const wholes = await db
    .select({ id: task.id, no: task.no, parentId: task.parentId })
    .from(task)
    .where(inArray(task.id, [...new Set(parts.flatMap((part) => part.parentId ?? []))]))
  return numbering([...wholes, ...parts])
}

const partsIn = statement((db, value: Value<{ reportId: string }>) =>
  db
    .select({ id: task.id, no: task.no, parentId: task.parentId })
    .from(task)
    .where(and(eq(task.reportId, value('reportId')), isNotNull(task.parentId))),
)
