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
import type { OriginalRead } from '../reports/original.ts'
import { refuseKnown } from '../reports/refuse-known.ts'
import { insertReadRows } from './insert-read-rows.ts'
import { refuseSecondDraft } from './refuse-second-draft.ts'
import { relateDraft } from './relate-draft.ts'

export interface ImportedDraft {
  draftId: string
  unitName: string
  tasks: number
}

/** Keeps what was read as a draft, compared with the report in force of which it may be a corrected version. */
export async function keepDraft(
  ctx: Ctx,
  { fileName, unitId }: { fileName: string; unitId?: string },
  { text, sha256, reading, drafts }: Pick<OriginalRead, 'text' | 'sha256' | 'reading' | 'drafts'>,
): Promise<ImportedDraft> {
  permit(isInstallation(ctx.actor) || holds(ctx.actor, 'inspector'))
  const { frame, rows } = readRows(reading, drafts, dayOf(ctx.now))
  return write(ctx, async (tx) => {
    await refuseKnown(tx, ctx.actor, sha256)
    const issuer = await issuingUnit(tx, ctx.actor, unitId, frame.report.unit)
    await refuseSecondDraft(tx, issuer.id, sha256)
    const row = { id: newId(), unitId: issuer.id, fileName, sha256, createdBy: ctx.actor.personId || null }
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
