import type { Month } from '../domain/calendar/month.ts'
import type { Language } from '../domain/people/language.ts'
import type { Measure } from '../domain/tasks/task.ts'
import type { Verdict } from '../domain/tasks/verdict.ts'
import { explain } from './explanation.ts'
import { bracketed } from './punctuation.ts'

/** What a row's reason is told from. */
export interface Reasoned {
  verdict: Verdict
  measure: Measure | null
  measureUnit: string | null
  confirmed: { reason: string | null } | null
}

/** The reason beside a light: a supervisor's own words first where there are some, then the arithmetic. */
export function reasonText(row: Reasoned, language: Language, month: Month): string {
  const percent = row.measure === 'growth' || row.measure === 'share'
  const why = explain(row.verdict, language, row.measureUnit ?? (percent ? '%' : null), { month })
  return row.confirmed?.reason ? bracketed(row.confirmed.reason, why, language) : why
}
