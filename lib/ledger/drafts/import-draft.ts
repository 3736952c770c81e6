import { z } from 'zod'
import { draft } from '../../../db/schema/draft.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { permit } from '../../domain/errors.ts'
import { READER_VERSION } from '../../domain/extract/read-report.ts'
import { holds, isInstallation } from '../../domain/people/actor.ts'
import { readRows } from '../../domain/plans/plan-from-draft.ts'
import { untakenOf } from '../../domain/plans/untaken.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { issuingUnit } from '../reports/issuing-unit.ts'
import { Original, type Reading } from '../reports/original.ts'
import { refuseKnown } from '../reports/refuse-known.ts'
import { insertReadRows } from './insert-read-rows.ts'
import { readGiven } from './read-given.ts'
import { refuseSecondDraft } from './refuse-second-draft.ts'
import { relateDraft } from './relate-draft.ts'

/** The particulars of a file that is sent by itself. */
export const ImportDraftFile = z.strictObject({
  fileName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  /** The unit whose report it is; without it the one that the text names, else the actor's own office. */
  unitId: z.string().max(40).optional(),
})
export const ImportDraft = z.strictObject({ ...ImportDraftFile.shape, ...Original })
export type ImportDraft = z.infer<typeof ImportDraft>

/**
 * Reads a report into a draft that waits for a person's word.
 * @throws validation on `content`: `file…`, notAReport; on `unitId`: whichUnit. conflict: knownReport, knownDraft.
 */
export async function importDraft(
  ctx: Ctx,
  input: ImportDraft,
  options: Reading = {},
): Promise<{ draftId: string; unitName: string; tasks: number }> {
  permit(isInstallation(ctx.actor) || holds(ctx.actor, 'inspector'))
  const { text, sha256, reading, drafts } = await readGiven(input, options)
  const { frame, rows } = readRows(reading, drafts, dayOf(ctx.now))
  return write(ctx, async (tx) => {
    await refuseKnown(tx, ctx.actor, sha256)
    const issuer = await issuingUnit(tx, ctx.actor, input.unitId, frame.report.unit)
    await refuseSecondDraft(tx, issuer.id, sha256)
    const createdBy = ctx.actor.personId || null
    const row = { id: newId(), unitId: issuer.id, fileName: input.fileName, sha256, createdBy }
    await tx.insert(draft).values({
      ...{ ...row, text, plan: frame, planSpan: reading.planSpan, untaken: untakenOf(reading) },
      ...{ readerVersion: READER_VERSION, createdAt: ctx.now },
    })
    await insertReadRows(tx, ctx, row.id, issuer, rows)
    const corrects = await relateDraft(tx, ctx, row.id)
    const after = { ...row, tasks: rows.length, corrects }
    await record(tx, ctx, 'draft.import', { kind: 'draft', id: row.id }, null, after)
    return { draftId: row.id, unitName: issuer.name, tasks: rows.length }
  })
}
