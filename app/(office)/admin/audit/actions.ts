'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { CheckHistory, checkHistory } from '../../../../lib/ledger/people/check-history.ts'

export const checkHistoryAction = action(CheckHistory, checkHistory)
