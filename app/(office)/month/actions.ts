'use server'
import { action } from '../../../lib/kernel/action.ts'
import { FileMonth, fileMonth } from '../../../lib/ledger/filings/file-month.ts'
import { SaveDrafts, saveDrafts } from '../../../lib/ledger/filings/save-drafts.ts'

export const fileMonthAction = action(FileMonth, fileMonth)
export const saveDraftsAction = action(SaveDrafts, saveDrafts)
