import type { Language } from '../domain/people/language.ts'
import { admin as adminEn } from './messages/en/admin.ts'
import { calendar as calendarEn } from './messages/en/calendar.ts'
import { changes as changesEn } from './messages/en/changes.ts'
import { drafts as draftsEn } from './messages/en/drafts.ts'
import { evidence as evidenceEn } from './messages/en/evidence.ts'
import { guards as guardsEn } from './messages/en/guards.ts'
import { history as historyEn } from './messages/en/history.ts'
import { ledger as ledgerEn } from './messages/en/ledger.ts'
import { month as monthEn } from './messages/en/month.ts'
import { monthSheet as monthSheetEn } from './messages/en/month-sheet.ts'
import { notices as noticesEn } from './messages/en/notices.ts'
import { overview as overviewEn } from './messages/en/overview.ts'
import { parts as partsEn } from './messages/en/parts.ts'
import { refusals as refusalsEn } from './messages/en/refusals.ts'
import { reports as reportsEn } from './messages/en/reports.ts'
import { review as reviewEn } from './messages/en/review.ts'
import { shell as shellEn } from './messages/en/shell.ts'
import { words as wordsEn } from './messages/en/words.ts'
import { admin } from './messages/zh-CN/admin.ts'
import { calendar } from './messages/zh-CN/calendar.ts'
import { changes } from './messages/zh-CN/changes.ts'
import { drafts } from './messages/zh-CN/drafts.ts'
import { evidence } from './messages/zh-CN/evidence.ts'
import { guards } from './messages/zh-CN/guards.ts'
import { history } from './messages/zh-CN/history.ts'
import { ledger } from './messages/zh-CN/ledger.ts'
import { month } from './messages/zh-CN/month.ts'
import { monthSheet } from './messages/zh-CN/month-sheet.ts'
import { notices } from './messages/zh-CN/notices.ts'
import { overview } from './messages/zh-CN/overview.ts'
import { parts } from './messages/zh-CN/parts.ts'
import { refusals } from './messages/zh-CN/refusals.ts'
import { reports } from './messages/zh-CN/reports.ts'
import { review } from './messages/zh-CN/review.ts'
import { shell } from './messages/zh-CN/shell.ts'
import { words } from './messages/zh-CN/words.ts'

const chinese = {
  admin,
  calendar,
  changes,
  drafts,
  evidence,
  guards,
  history,
  ledger,
  month,
  monthSheet,
  notices,
  overview,
  parts,
  refusals,
  reports,
  review,
  shell,
  words,
}

/** The shape that both languages fill: the Chinese texts are the type. */
export type Messages = typeof chinese

const english: Messages = {
  admin: adminEn,
  calendar: calendarEn,
  changes: changesEn,
  drafts: draftsEn,
  evidence: evidenceEn,
  guards: guardsEn,
  history: historyEn,
  ledger: ledgerEn,
  month: monthEn,
  monthSheet: monthSheetEn,
  notices: noticesEn,
  overview: overviewEn,
  parts: partsEn,
  refusals: refusalsEn,
  reports: reportsEn,
  review: reviewEn,
  shell: shellEn,
  words: wordsEn,
}

export const MESSAGES: Record<Language, Messages> = { 'zh-CN': chinese, en: english }
