import { z } from 'zod'
import { invalid } from '../../domain/errors.ts'
import { mergedTask } from '../../domain/plans/merged-task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { changeDraft, rowsMeant, saveRows } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId, Rows } from './inputs.ts'

export const MergeRows = z.strictObject({ draftId: DraftId, rows: Rows })
export type MergeRows = z.infer<typeof MergeRows>

/** Makes one row of several: the first in the text keeps what it promises, its clause grows over all of them, and it is accepted. */
export function mergeRows(ctx: Ctx, input: MergeRows): Promise<DraftChanges> {
  return changeDraft(ctx, input.draftId, async (tx, changing) => {
    const [first, ...others] = rowsMeant(changing, input.rows)
    if (!first || others.length === 0) throw invalid('rows', 'chooseTwo')
    const all = [first, ...others]
    const task = mergedTask(all.map((row) => row.task))
    const supportingUnitIds = [...new Set(all.flatMap((row) => row.supportingUnitIds))]
    await saveRows(tx, ctx, changing, [first.id], { task, supportingUnitIds, state: 'accepted', origin: 'merged' })
    const gone = others.map((row) => row.id)
    await saveRows(tx, ctx, changing, gone, { gone: true })
    const before = { rows: all.map((row) => row.id), titles: all.map((row) => row.task.title) }
    await record(tx, ctx, 'draft.mergeRows', { kind: 'draft', id: input.draftId }, before, { rowId: first.id, ...task })
  })
}
