import { z } from 'zod'
import { invalid } from '../../domain/errors.ts'
import { editedRow } from '../../domain/plans/edited-row.ts'
import { PromiseFields } from '../../domain/tasks/promise.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { changeDraft, rowsMeant, saveRows } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId, RowMeant } from './inputs.ts'

export const EditRow = z.strictObject({
  draftId: DraftId,
  ...RowMeant,
  /** What is absent stays. */
  ...PromiseFields.partial().shape,
  /** Index into the draft's sections. */
  section: z.int().nonnegative().nullable().optional(),
})
export type EditRow = z.infer<typeof EditRow>

/** Changes what a row promises, which is to accept it. @throws validation by field; conflict `changed`, draftClosed. */
export function editRow(ctx: Ctx, input: EditRow): Promise<DraftChanges> {
  return changeDraft(ctx, input.draftId, async (tx, changing) => {
    const { draftId, rowId, rowVersion, leadOfficial, ...edit } = input
    const { plan } = changing.draft
    if ((edit.section ?? 0) > Math.max(0, plan.sections.length - 1)) throw invalid('section', 'invalid')
    for (const row of rowsMeant(changing, [{ id: rowId, rowVersion }])) {
      const task = editedRow(row.task, edit, plan.report.planPeriod)
      const official = leadOfficial === undefined ? row.leadOfficial : leadOfficial
      await saveRows(tx, ctx, changing, [rowId], { task, leadOfficial: official, state: 'accepted' })
      await record(tx, ctx, 'draft.editRow', { kind: 'draft', id: draftId }, { rowId, ...row.task }, { rowId, ...task })
    }
  })
}
