import { z } from 'zod'
import { draftRow } from '../../../db/schema/draft.ts'
import { invalid, Refusal } from '../../domain/errors.ts'
import { chosenSpan } from '../../domain/plans/chosen-span.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { MOST_ROWS } from './add-row.ts'
import { changeDraft, rowsMeant, saveRows } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId, RowMeant } from './inputs.ts'
import { readSpans } from './read-spans.ts'

export const SplitRow = z.strictObject({
  draftId: DraftId,
  ...RowMeant,
  /** Where the second part begins, in the draft's text. */
  at: z.int().nonnegative(),
})
export type SplitRow = z.infer<typeof SplitRow>

/**
 * Cuts a row's clause in two, each read anew by the grammar; whoever answers stays, both are open. The first part keeps
 * the row. @throws validation on `at`; limit; conflict `changed`, draftClosed.
 */
export async function splitRow(ctx: Ctx, { draftId, rowId, rowVersion, at }: SplitRow): Promise<DraftChanges> {
  const read = await readSpans(ctx, draftId)
  return changeDraft(ctx, draftId, async (tx, changing) => {
    const { draft, rows } = changing
    if (rows.length >= MOST_ROWS) throw new Refusal('limit')
    for (const row of rowsMeant(changing, [{ id: rowId, rowVersion }])) {
      const [start, end] = row.task.span ?? [at, at]
      const inside = start < at && at < end
      const first = inside ? chosenSpan(draft.text, [start, at]) : null
      const second = inside ? chosenSpan(draft.text, [at, end]) : null
      if (!first || !second) throw invalid('at', 'emptySpan')
      const parts = [first, second].map((span) => ({ ...read(span, draft.plan.report.planPeriod)[0].task, span }))
      const [task, other] = parts.map((part) => ({ ...part, section: row.task.section })) as [
        typeof row.task,
        typeof row.task,
      ]
      const { supportingUnitIds, leadUnitId, postId, leadOfficial, named } = row
      await saveRows(tx, ctx, changing, [rowId], { task, state: 'open', origin: 'split' })
      const added = {
        ...{ id: newId(), draftId, task: other, origin: 'split' as const },
        ...{ supportingUnitIds, leadUnitId, postId, leadOfficial, named },
        ...{ changedBy: ctx.actor.personId || null, changedAt: ctx.now },
        changeNo: draft.changeNo,
      }
      await tx.insert(draftRow).values(added)
      const after = { rows: [rowId, added.id], titles: [task.title, other.title] }
      await record(tx, ctx, 'draft.splitRow', { kind: 'draft', id: draftId }, { rowId, ...row.task }, after)
    }
  })
}
