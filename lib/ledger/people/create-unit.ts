import { z } from 'zod'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { canSetUpOffice } from '../../domain/people/policy.ts'
import { mayStandBelow, UNIT_KINDS } from '../../domain/people/unit-kind.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { Id, Name } from './inputs.ts'
import { addUnit, loadUnit } from './unit-row.ts'

export const CreateUnit = z.strictObject({
  parentId: Id.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: Name,
  sort: z.number('notWhole').int('notWhole').min(0, 'negative').max(9999, 'tooLarge').default(0),
})
export type CreateUnit = z.output<typeof CreateUnit>

/** Adds a unit to the tree. @throws when its kind cannot stand there, or the parent is closed */
export async function createUnit(ctx: Ctx, { parentId, ...given }: CreateUnit): Promise<{ unitId: string }> {
  permit(canSetUpOffice(ctx.actor))
  return write(ctx, async (tx) => {
    const parent = parentId === null ? null : await loadUnit(tx, parentId)
    if (parent?.closed) throw conflict('unitClosed')
    if (!mayStandBelow(given.kind, parent?.kind ?? null)) throw invalid('kind', 'unitKindPlace')
    return { unitId: (await addUnit(tx, ctx, parent, given)).id }
  })
}
