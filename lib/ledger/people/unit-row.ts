import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { notFound } from '../../domain/errors.ts'
import { officePathOf, type UnitKind } from '../../domain/people/unit-kind.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'

export type UnitRow = typeof unit.$inferSelect

/** @throws notFound */
export async function loadUnit(db: Db, unitId: string): Promise<UnitRow> {
  const [row] = await db.select().from(unit).where(eq(unit.id, unitId))
  if (!row) throw notFound()
  return row
}

interface NewUnit {
  kind: UnitKind
  name: string
  sort: number
}

/** Puts a unit below its parent (null: at the top), with its history. */
export async function addUnit(tx: Db, ctx: Ctx, parent: UnitRow | null, given: NewUnit): Promise<UnitRow> {
  const id = newId(ctx.now)
  const path = `${parent?.path ?? '/'}${id}/`
  const officePath = officePathOf(given.kind, path, parent)
  const [row] = await tx
    .insert(unit)
    .values({ id, parentId: parent?.id ?? null, path, officePath, ...given })
    .returning()
  if (!row) throw new Error('the unit was not inserted')
  await record(tx, ctx, 'unit.create', { kind: 'unit', id }, null, { ...given, parentId: row.parentId })
  return row
}
