import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { draft } from '../../../db/schema/report.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { draftTasks } from '../../domain/extract/draft.ts'
import { readReport } from '../../domain/extract/read-report.ts'
import { holds, isInstallation } from '../../domain/people/actor.ts'
import type { Plan } from '../../domain/plans/plan.ts'
import { planFromDraft } from '../../domain/plans/plan-from-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { issuingUnit } from './issuing-unit.ts'
import { Original, originalOf } from './original.ts'
import { refuseKnown } from './refuse-known.ts'

export const ImportDraft = z.strictObject({
  fileName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  ...Original,
  /** The unit whose report it is; without it the one that the text names, else the actor's own office. */
  unitId: z.string().max(40).optional(),
})
export type ImportDraft = z.infer<typeof ImportDraft>

/**
 * Reads a report into a draft that waits for a person's word.
 * @throws validation on `content`: notText, emptyText, notAReport; on `unitId`: whichUnit. conflict: knownReport, knownDraft.
 */
export async function importDraft(
  ctx: Ctx,
  input: ImportDraft,
): Promise<{ draftId: string; unitName: string; plan: Plan }> {
  permit(isInstallation(ctx.actor) || holds(ctx.actor, 'inspector'))
  const { text, sha256 } = originalOf(input)
  const plan = readPlan(text, ctx.now)
  return write(ctx, async (tx) => {
    await refuseKnown(tx, ctx.actor, sha256)
    const issuer = await issuingUnit(tx, ctx.actor, input.unitId, plan.report.unit)
    await refuseSecondDraft(tx, issuer.id, sha256)
    const row = {
      id: newId(),
      unitId: issuer.id,
      fileName: input.fileName,
      sha256,
      createdBy: ctx.actor.personId || null,
    }
    await tx.insert(draft).values({ ...row, text, plan, createdAt: ctx.now })
    await record(tx, ctx, 'draft.import', { kind: 'draft', id: row.id }, null, { ...row, tasks: plan.tasks.length })
    return { draftId: row.id, unitName: issuer.name, plan }
  })
}

function readPlan(text: string, now: number): Plan {
  const reading = readReport(text)
  if (reading.refusal === 'empty') throw invalid('content', 'emptyText')
  if (reading.refusal !== null) throw invalid('content', 'notAReport')
  const plan = planFromDraft(reading, draftTasks(reading, text), dayOf(now))
  if (plan.tasks.length === 0) throw invalid('content', 'notAReport')
  return plan
}

async function refuseSecondDraft(tx: Db, unitId: string, sha256: string): Promise<void> {
  const [open] = await tx
    .select({ id: draft.id })
    .from(draft)
    .innerJoin(unit, eq(unit.id, draft.unitId))
    .where(and(eq(draft.sha256, sha256), eq(draft.unitId, unitId), eq(draft.open, true)))
  if (open) throw conflict('knownDraft', { draftId: open.id })
}
