'use server'
import { action } from '../../../../../lib/kernel/action.ts'
import { BreakDown, breakDown } from '../../../../../lib/ledger/tasks/break-down.ts'
import { ChangeParts, changeParts } from '../../../../../lib/ledger/tasks/change-parts.ts'
import { MergeParts, mergeParts } from '../../../../../lib/ledger/tasks/merge-parts.ts'
import { RemovePart, removePart } from '../../../../../lib/ledger/tasks/remove-part.ts'
import { SpreadCheckpoints, spreadCheckpoints } from '../../../../../lib/ledger/tasks/spread-checkpoints.ts'

export const breakDownAction = action(BreakDown, breakDown)
export const changePartsAction = action(ChangeParts, changeParts)
export const removePartAction = action(RemovePart, removePart)
export const mergePartsAction = action(MergeParts, mergeParts)
export const spreadCheckpointsAction = action(SpreadCheckpoints, spreadCheckpoints)
