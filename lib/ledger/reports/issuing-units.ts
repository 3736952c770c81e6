import { and, eq, inArray } from 'drizzle-orm'
import { unit } from '../../../db/schema/people.ts'
import { OFFICE_KINDS } from '../../domain/people/unit-kind.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { mayKeep } from './load-kept-report.ts'

/** The units whose reports the actor may import, upper ones first: what an import's unit is chosen from. */
export async function issuingUnits(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return read(async (db) => {
    const units = await db
      .select({ id: unit.id, name: unit.name, path: unit.path })
      .from(unit)
      .where(and(eq(unit.closed, false), inArray(unit.kind, [...OFFICE_KINDS])))
    return units
      .filter((each) => mayKeep(ctx.actor, each.path))
      .toSorted((a, b) => a.path.length - b.path.length || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name }))
  })
}
