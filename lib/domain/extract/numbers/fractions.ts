import { decimal, multiply, negate, text as plain } from '../../decimal.ts'
import type { Numeral } from './numerals.ts'

/** 三分之一, 百分之八十, 1/3: `part` of `of`, both decimal text; positions in the folded text. */
export interface Fraction {
  start: number
  end: number
  part: string
  of: string
  /** How many numerals after the first belong to it. */
  skip: number
}

const MOST = 100

/** The fraction that begins with the numeral at `i`; null when none does. */
export function fractionAt(folded: string, numerals: readonly Numeral[], i: number): Fraction | null {
  const low = numerals[i] as Numeral
  const next = numerals[i + 1]
  const rest = folded.slice(low.end, low.end + 4)
  const percent = folded.slice(low.end - 1, low.end) === '百' && Math.abs(Number(low.value)) === 100
  // 百分百, and 百分三十 as it is spoken.
  if (percent && rest.startsWith('分') && next?.start === low.end + 1 && next.form === 'chinese')
    return of(low, next, '100')
  if (!next) return null
  const gap = folded.slice(low.end, next.start)
  if (gap === '分之' && Number(low.value) !== 0) return of(low, next, low.value.replace(/^-/, ''))
  if (gap === '/' && isSlashed(folded, low, next)) return of(next, low, next.value)
  return null
}

function of(whole: Numeral, part: Numeral, all: string): Fraction {
  const minus = whole.value.startsWith('-') !== part.value.startsWith('-')
  const count = part.value.replace(/^-/, '')
  return {
    start: Math.min(whole.start, part.start),
    end: Math.max(whole.end, part.end),
    part: minus ? plain(negate(decimal(count))) : count,
    of: all,
    skip: 1,
  }
}

/** 1/3 and 2/3, but no date, road number or case number. */
const isSlashed = (folded: string, low: Numeral, next: Numeral) =>
  Number(next.value) <= MOST &&
  Math.abs(Number(low.value)) < Number(next.value) &&
  !/[.,]/.test(low.value + next.value) &&
  !/[\dA-Za-z/.:]/.test(folded.slice(Math.max(0, low.start - 1), low.start)) &&
  !/^[\dA-Za-z/.:号月日幢栋]/.test(folded.slice(next.end, next.end + 1))

/** A fraction as a share: 百分之 and 万分之 in %, 千分之 in ‰, others in % to two places (三分之一 → 33.33). */
export function shareOf({ part, of: whole }: Fraction): { value: string; unit: '%' | '‰' } {
  if (whole === '100') return { value: part, unit: '%' }
  if (whole === '1000') return { value: part, unit: '‰' }
  if (whole === '10000') return { value: plain(multiply(decimal(part), decimal('0.01'))), unit: '%' }
  return { value: String(Math.round((Number(part) / Number(whole)) * 10_000) / 100), unit: '%' }
}
