'use server'
import { action } from '../../../lib/kernel/action.ts'
import { MarkSeen, markSeen } from '../../../lib/ledger/digest/mark-seen.ts'

export const markSeenAction = action(MarkSeen, markSeen)
