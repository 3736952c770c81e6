'use server'
import { action } from '../../../lib/kernel/action.ts'
import { ConfirmLight, confirmLight } from '../../../lib/ledger/filings/confirm-light.ts'
import { ConfirmWhole, confirmWhole } from '../../../lib/ledger/filings/confirm-whole.ts'
import { FileProgress, fileProgress } from '../../../lib/ledger/filings/file-progress.ts'
import { ReturnFiling, returnFiling } from '../../../lib/ledger/filings/return-filing.ts'
import { WithdrawFiling, withdrawFiling } from '../../../lib/ledger/filings/withdraw-filing.ts'

export const fileProgressAction = action(FileProgress, fileProgress)
export const withdrawFilingAction = action(WithdrawFiling, withdrawFiling)
export const returnFilingAction = action(ReturnFiling, returnFiling)
export const confirmLightAction = action(ConfirmLight, confirmLight)
export const confirmWholeAction = action(ConfirmWhole, confirmWhole)
