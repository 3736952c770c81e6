import { type Day, day, isDay } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'

const FORMS = {
  full: /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/,
  packed: /^(\d{4})(\d{2})(\d{2})$/,
  inYear: /^(\d{1,2})[-./月](\d{1,2})日?$/,
  inMonth: /^(\d{1,2})日?$/,
}

/**
 * The day that a text names beside a data month: 2025-6-30, 2025年6月30日, 20250630; 6.30 and 6月30日 in the month's
 * year; 30 and 30日 in the month itself. @returns null for anything else.
 */
export function doneDay(text: string, month: Month): Day | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const full = FORMS.full.exec(plain) ?? FORMS.packed.exec(plain)
  const inYear = FORMS.inYear.exec(plain)
  const inMonth = FORMS.inMonth.exec(plain)
  const year = Number(full?.[1] ?? month.slice(0, 4))
  const [m, d] = full ? [full[2], full[3]] : inYear ? [inYear[1], inYear[2]] : [month.slice(5), inMonth?.[1]]
  if (d === undefined) return null
  const named = day(year, Number(m), Number(d))
  return isDay(named) ? named : null
}
