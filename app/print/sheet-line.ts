import { counts } from '../../lib/domain/filings/filing-state.ts'
import type { Language } from '../../lib/domain/people/language.ts'
import { MESSAGES } from '../../lib/i18n/messages.ts'
import { percentText } from '../../lib/i18n/percent-text.ts'
import { dueText, promiseText } from '../../lib/i18n/promise-text.ts'
import { reasonText } from '../../lib/i18n/reason-text.ts'
import type { PrintSheet } from '../../lib/ledger/prints/print-sheet.ts'
import type { LedgerRow } from '../../lib/ledger/tasks/ledger-row.ts'

/** One row as paper and Excel say it: ready text, and the figures behind it. */
export interface SheetLine {
  id: string
  /** 3, or 3.1 for a part. */
  no: string
  section: string
  title: string
  /** 力争 and its like; empty when the promise is plain. */
  hedge: string
  target: string
  unit: string
  post: string
  due: string
  /** The cumulative number with its unit, or the word that was given. */
  progress: string
  note: string
  issues: string
  nextSteps: string
  /** Per cent of the target that is done, one digit at most: «286%»; empty when nothing is known. */
  share: string
  light: string
  /** How far the filing has come where no supervisor has confirmed its light; empty when there is none. */
  state: string
  /** 逾期报送; empty when filed in time, or not at all. */
  late: string
  why: string
}

export function sheetLine(row: LedgerRow, sheet: PrintSheet, language: Language): SheetLine {
  const counted = row.filing && counts(row.filing.state) ? row.filing : null
  return {
    id: row.id,
    no: row.label,
    section: (row.sectionId && sheet.sectionNames[row.sectionId]) || '',
    title: language === 'en' ? (row.titleEn ?? row.title) : row.title,
    hedge: row.hedge ?? '',
    target: promiseText(row, language),
    unit: sheet.unitNames[row.leadUnitId] ?? '',
    post: (row.postId && sheet.posts[row.postId]) || '',
    due: dueText(row, language),
    progress: progressText(row, language),
    note: counted?.note ?? '',
    issues: counted?.issues ?? '',
    nextSteps: counted?.nextSteps ?? '',
    share: row.done === null ? '' : percentText(row.done, 1),
    light: MESSAGES[language].words.standing[row.standing],
    state: stateText(row, language),
    late: row.filing?.late && counts(row.filing.state) ? MESSAGES[language].words.lateFiling : '',
    why: reasonText(row, language, sheet.month),
  }
}

function stateText(row: LedgerRow, language: Language): string {
  const { words, overview } = MESSAGES[language]
  if (row.unconfirmed) return overview.print.unconfirmed
  if (row.confirmed || row.filing === null) return ''
  const { state } = row.filing
  return state === 'submitted' ? overview.print.unconfirmed : words.filingState[state]
}

/** What was reported for the month; empty when nothing counts. */
function progressText(row: LedgerRow, language: Language): string {
  const { words, overview } = MESSAGES[language]
  const { filing, total } = row
  if (total !== null) return withUnit(total, row)
  if (filing === null || !counts(filing.state)) return ''
  if (filing.doneOn) return `${words.standing.completed} ${filing.doneOn}`
  if (filing.forecast) return words.forecast[filing.forecast]
  return filing.unchanged ? overview.print.unchanged : ''
}

function withUnit(number: string, { measure, measureUnit }: LedgerRow): string {
  const unit = measureUnit ?? (measure === 'growth' || measure === 'share' ? '%' : '')
  return unit === '%' || unit === '‰' ? `${number}${unit}` : `${number} ${unit}`.trim()
}
