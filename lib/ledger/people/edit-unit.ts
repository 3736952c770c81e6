import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id, Name, RowVersion } from './inputs.ts'
import { loadUnit } from './unit-row.ts'

export const EditUnit = z.strictObject({
  unitId: Id,
  name: Name,
  sort: z.number('notWhole').int('notWhole').min(0, 'negative').max(9999, 'tooLarge'),
  rowVersion: RowVersion,
})
export type EditUnit = z.output<typeof EditUnit>

/** Names a unit and gives it its place among its siblings. */
export async function editUnit(ctx: Ctx, { unitId, name, sort, rowVersion }: EditUnit): Promise<void> {
  permit(canSetUpOffice(ctx.actor))
  await write(ctx, async (tx) => {
    const before = await loadUnit(tx, unitId)
    const saved = await tx
      .update(unit)
      .set({ name, sort, rowVersion: rowVersion + 1 })
      .where(and(eq(unit.id, unitId), eq(unit.rowVersion, rowVersion)))
      .returning({ id: unit.id })
    if (saved.length === 0) throw conflict('changed')
    // Every report's pages may show the name: what is remembered of them is computed anew.
    await tx.update(report).set({ changeNo: sql`${report.changeNo} + 1` })
    const was = { name: before.name, sort: before.sort }
    await record(tx, ctx, 'unit.edit', { kind: 'unit', id: unitId }, was, { name, sort })
  })
}
