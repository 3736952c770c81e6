import type { Month } from '../domain/calendar/month.ts'
import { decimal, sign, subtract, text } from '../domain/decimal.ts'
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
  /** The whole's target, and what its parts' shares come to where that is another number. */
  value?: string | null
  sharesSum?: string | null
}

/** The reason beside a light: a supervisor's own words first where there are some, then the arithmetic. */
export function reasonText(row: Reasoned, language: Language, month: Month): string {
  const why = whyText(row, language, month)
  return row.confirmed?.reason ? bracketed(row.confirmed.reason, why, language) : why
}

/** The arithmetic alone, and whether a whole's shares no longer add up to it. */
export function whyText(row: Omit<Reasoned, 'confirmed'>, language: Language, month: Month): string {
  const percent = row.measure === 'growth' || row.measure === 'share'
  const why = explain(row.verdict, language, row.measureUnit ?? (percent ? '%' : null), { month })
  const apart = apartText(row, language)
  return apart === null ? why : `${why}${language === 'en' ? '; ' : '；'}${apart}`
}

function apartText({ value, sharesSum, measureUnit }: Omit<Reasoned, 'confirmed'>, language: Language): string | null {
  if (value == null || sharesSum == null) return null
  const difference = subtract(decimal(sharesSum), decimal(value))
  const unit = measureUnit ?? ''
  const [sum, apart] = [sharesSum, text(difference).replace('-', '')].map((figure) => `${figure} ${unit}`.trim())
  const short = sign(difference) < 0
  if (language === 'en') return `the parts' shares come to ${sum}, ${apart} ${short ? 'less' : 'more'} than the target`
  return `各部分份额合计 ${sum}，比目标${short ? '少' : '多'} ${apart}`
}
