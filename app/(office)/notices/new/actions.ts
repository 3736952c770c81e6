'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { IssueNotice, issueNotice } from '../../../../lib/ledger/notices/issue-notice.ts'

export const issueNoticeAction = action(IssueNotice, issueNotice)
