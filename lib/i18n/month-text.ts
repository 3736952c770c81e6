import type { Month } from '../domain/calendar/month.ts'
import type { Language } from '../domain/people/language.ts'

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2025-06` → 2025年6月 · June 2025. */
export function monthText(month: Month, language: Language): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))]
  return language === 'en' ? `${ENGLISH[number - 1]} ${year}` : `${year}年${number}月`
}

/** `2025-09` → 2025年9月 · Sep 2025: for a row of months. */
export function shortMonthText(month: Month, language: Language): string {
  const whole = monthText(month, language)
  return language === 'en' ? whole.replace(/^(\p{L}{3})\p{L}*/u, '$1') : whole
}
