'use server'
import { action } from '../../../lib/kernel/action.ts'
import { ApproveFilings, approveFilings } from '../../../lib/ledger/filings/approve-filings.ts'
import { ConfirmWholes, confirmWholes } from '../../../lib/ledger/filings/confirm-wholes.ts'
import { ReopenFilings, reopenFilings } from '../../../lib/ledger/filings/reopen-filings.ts'
import { ReopenWholes, reopenWholes } from '../../../lib/ledger/filings/reopen-wholes.ts'
import { ReturnFilings, returnFilings } from '../../../lib/ledger/filings/return-filings.ts'
import { SignFilings, signFilings } from '../../../lib/ledger/filings/sign-filings.ts'

export const signFilingsAction = action(SignFilings, signFilings)
export const approveFilingsAction = action(ApproveFilings, approveFilings)
export const returnFilingsAction = action(ReturnFilings, returnFilings)
export const reopenFilingsAction = action(ReopenFilings, reopenFilings)
export const confirmWholesAction = action(ConfirmWholes, confirmWholes)
export const reopenWholesAction = action(ReopenWholes, reopenWholes)
