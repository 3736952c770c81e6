'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { Gather, gather } from '../../../../lib/ledger/tasks/gather.ts'

export const gatherAction = action(Gather, gather)
