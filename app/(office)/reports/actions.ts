'use server'
import { action } from '../../../lib/kernel/action.ts'
import { ConfirmDraft, confirmDraft } from '../../../lib/ledger/drafts/confirm-draft.ts'
import { DropDraft, dropDraft } from '../../../lib/ledger/drafts/drop-draft.ts'
import { ImportDraft, importDraft } from '../../../lib/ledger/drafts/import-draft.ts'
import { AttachOriginal, attachOriginal } from '../../../lib/ledger/reports/attach-original.ts'
import { CloseMonths, closeMonths } from '../../../lib/ledger/reports/close-months.ts'
import { AssignTasks, assignTasks } from '../../../lib/ledger/tasks/assign-tasks.ts'

export const importDraftAction = action(ImportDraft, async (ctx, input) => {
  const { draftId } = await importDraft(ctx, input)
  return { draftId }
})
export const confirmDraftAction = action(ConfirmDraft, async (ctx, input) => {
  const { reportId } = await confirmDraft(ctx, input)
  return { reportId }
})
export const dropDraftAction = action(DropDraft, dropDraft)
export const attachOriginalAction = action(AttachOriginal, attachOriginal)
export const closeMonthsAction = action(CloseMonths, closeMonths)
export const assignTasksAction = action(AssignTasks, assignTasks)
