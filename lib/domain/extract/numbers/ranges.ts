import { type Decimal, decimal, text as plain } from '../../decimal.ts'
import type { Measured } from './measures.ts'
import { scaleOf } from './units.ts'

const JOIN = /^ {0,2}(?:\(含\))? {0,2}(?:-{1,2}|~|至|到|—) {0,2}$/
const PAIRED = /^ {0,2}[和与] {0,2}$/
const BETWEEN = /(?:之间|间(?![隔接距歇]))/y
/** 由5个增加到8个, 从5到8个: the first number is what was, not the lower end. */
const FROM = /[由从]$/

/** A range and the span of both its numbers; `end` is after 之间, where it is said. */
export interface Range {
  number: number
  end: number
  low: string
  high: string
  unit: string | null
  name: string | null
}

/** 5%-8%, 三至五个, 8000万-1.2亿元, 10与20之间 as one range in the unit of the second number; null when they are two. */
export function joined(folded: string, low: Measured, high: Measured): Range | null {
  const gap = folded.slice(low.end, high.number)
  if (high.unit === '间' && low.unit === null && PAIRED.test(gap)) {
    const range = rangeOf(low, { ...high, unit: null })
    return range && { ...range, end: high.end }
  }
  if (low.high !== null || high.high !== null || gap.length > 9) return null
  BETWEEN.lastIndex = high.end
  const between = BETWEEN.exec(folded)
  if (!JOIN.test(gap) && !(between && PAIRED.test(gap))) return null
  if (FROM.test(folded.slice(Math.max(0, low.number - 1), low.number))) return null
  const range = rangeOf(low, high)
  return range && { ...range, end: high.end + (between?.[0].length ?? 0) }
}

/** The two ends in the unit of the higher one; null when their units differ or the lower is not below. */
export function rangeOf(low: Measured, high: Measured): Range | null {
  const unit = high.unit ?? (low.fraction ? low.unit : null)
  if (low.unit !== null && unit === null) return null
  if (low.name !== null && low.name !== high.name) return null
  const a = scaleOf(low.unit ?? '')
  const b = scaleOf(unit ?? '')
  if (a.base !== '' && a.base !== b.base) return null
  const power = low.unit === null ? 0 : a.power - b.power
  const value = power === 0 ? low.value : shifted(low.value, power)
  if (Number(value) >= Number(high.value)) return null
  return { number: low.number, end: high.end, low: value, high: high.value, unit, name: high.name }
}

function shifted(value: string, power: number): string {
  const { digits, scale } = decimal(value)
  const moved: Decimal = power > 0 ? { digits: digits * 10n ** BigInt(power), scale } : { digits, scale: scale - power }
  return plain(moved)
}
