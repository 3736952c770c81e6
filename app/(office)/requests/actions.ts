'use server'
import { action } from '../../../lib/kernel/action.ts'
import { AskExtension, askExtension } from '../../../lib/ledger/requests/ask-extension.ts'
import { DecideAdjustment, decideAdjustment } from '../../../lib/ledger/requests/decide-adjustment.ts'
import { DecideExtension, decideExtension } from '../../../lib/ledger/requests/decide-extension.ts'
import { ProposeAdjustment, proposeAdjustment } from '../../../lib/ledger/requests/propose-adjustment.ts'
import { WithdrawRequest, withdrawRequest } from '../../../lib/ledger/requests/withdraw-request.ts'

export const askExtensionAction = action(AskExtension, askExtension)
export const decideExtensionAction = action(DecideExtension, decideExtension)
export const proposeAdjustmentAction = action(ProposeAdjustment, proposeAdjustment)
export const decideAdjustmentAction = action(DecideAdjustment, decideAdjustment)
export const withdrawRequestAction = action(WithdrawRequest, withdrawRequest)
