'use server'
import { action } from '../../../lib/kernel/action.ts'
import { RemoveAttachment, removeAttachment } from '../../../lib/ledger/evidence/remove-attachment.ts'

export const removeAttachmentAction = action(RemoveAttachment, removeAttachment)
