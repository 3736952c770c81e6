'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { acknowledgeNotice } from '../../../../lib/ledger/notices/acknowledge-notice.ts'
import { closeNotice } from '../../../../lib/ledger/notices/close-notice.ts'
import { replyNotice } from '../../../../lib/ledger/notices/reply-notice.ts'
import { returnReply } from '../../../../lib/ledger/notices/return-reply.ts'
import { StepNotice } from '../../../../lib/ledger/notices/step-notice.ts'

export const acknowledgeNoticeAction = action(StepNotice, acknowledgeNotice)
export const replyNoticeAction = action(StepNotice, replyNotice)
export const returnReplyAction = action(StepNotice, returnReply)
export const closeNoticeAction = action(StepNotice, closeNotice)
