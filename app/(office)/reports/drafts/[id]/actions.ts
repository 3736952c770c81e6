'use server'
import { action } from '../../../../../lib/kernel/action.ts'
import { AddRow, addRow } from '../../../../../lib/ledger/drafts/add-row.ts'
import { AssignRows, assignRows } from '../../../../../lib/ledger/drafts/assign-rows.ts'
import { ConfirmDraft, confirmDraft } from '../../../../../lib/ledger/drafts/confirm-draft.ts'
import { DecideDifference, decideDifference } from '../../../../../lib/ledger/drafts/decide-difference.ts'
import { DecideRows, decideRows } from '../../../../../lib/ledger/drafts/decide-rows.ts'
import { DropDraft, dropDraft } from '../../../../../lib/ledger/drafts/drop-draft.ts'
import { EditHead, editHead } from '../../../../../lib/ledger/drafts/edit-head.ts'
import { EditRow, editRow } from '../../../../../lib/ledger/drafts/edit-row.ts'
import { MergeRows, mergeRows } from '../../../../../lib/ledger/drafts/merge-rows.ts'
import { SeparateDraft, separateDraft } from '../../../../../lib/ledger/drafts/separate-draft.ts'
import { SplitRow, splitRow } from '../../../../../lib/ledger/drafts/split-row.ts'

export const decideRowsAction = action(DecideRows, decideRows)
export const editRowAction = action(EditRow, editRow)
export const splitRowAction = action(SplitRow, splitRow)
export const mergeRowsAction = action(MergeRows, mergeRows)
export const addRowAction = action(AddRow, addRow)
export const assignRowsAction = action(AssignRows, assignRows)
export const editHeadAction = action(EditHead, editHead)
export const decideDifferenceAction = action(DecideDifference, decideDifference)
export const separateDraftAction = action(SeparateDraft, separateDraft)
export const confirmDraftAction = action(ConfirmDraft, async (ctx, input) => {
  const { reportId } = await confirmDraft(ctx, input)
  return { reportId }
})
export const dropDraftAction = action(DropDraft, dropDraft)
