import type { Db } from '../../../db/database.ts'
import { draftRow } from '../../../db/schema/draft.ts'
import { answersNamed } from '../../domain/plans/named-units.ts'
import type { ReadRow } from '../../domain/plans/plan-from-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { batches } from '../batches.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import type { IssuingUnit } from '../reports/issuing-unit.ts'

/** Puts what was read into a draft, one row a task, led by the units that the text names where exactly one bears the name. */
export async function insertReadRows(tx: Db, ctx: Ctx, draftId: string, issuer: IssuingUnit, rows: readonly ReadRow[]) {
  const { units } = await answerableUnits(tx, issuer.path)
  const values = rows.map(({ task, named }) => ({
    ...{ id: newId(), draftId, task, named, changedAt: ctx.now },
    ...answersNamed(named, issuer, units),
  }))
  for (const part of batches(values)) await tx.insert(draftRow).values(part)
}
