import { type Decimal, decimal, text } from './decimal.ts'

/** An exact rational; the denominator is positive. Everything the judge compares is one of these, never a float. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}
export type Rounding = 'half' | 'up' | 'down'

/** @throws RangeError when the denominator is 0. */
export function ratio(n: number | bigint, d: number | bigint = 1): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('division by zero')
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom }
}
export const fraction = (a: Decimal): Fraction => ({ n: a.digits, d: 10n ** BigInt(a.scale) })
/** @throws RangeError when the text is no plain decimal. */
export const exact = (plain: string): Fraction => fraction(decimal(plain))

export const NONE = ratio(0)
export const ONE = ratio(1)
export const HUNDRED = ratio(100)

export const plus = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.n, a.d * b.d)
/** @throws RangeError when `b` is 0. */
export const over = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d, a.d * b.n)
export const opposite = (a: Fraction): Fraction => ({ n: -a.n, d: a.d })
export const size = (a: Fraction): Fraction => (a.n < 0n ? opposite(a) : a)

/** −1, 0 or 1, by cross-multiplied integers. */
export function order(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const isNegative = (a: Fraction): boolean => a.n < 0n
export const isPositive = (a: Fraction): boolean => a.n > 0n
export const isNone = (a: Fraction): boolean => a.n === 0n
export const floor = (a: Fraction): Fraction => ratio(floored(a.n, a.d))

/** Decimal text with at most `digits` decimals; `half` away from zero, `up` and `down` toward ±infinity. */
export function rounded(a: Fraction, digits: number, rounding: Rounding = 'half'): string {
  const n = a.n * 10n ** BigInt(digits)
  const half = n < 0n ? -floored(-2n * n + a.d, 2n * a.d) : floored(2n * n + a.d, 2n * a.d)
  const at = rounding === 'half' ? half : rounding === 'down' ? floored(n, a.d) : -floored(-n, a.d)
  return text({ digits: at, scale: digits })
}

/** Whether the value is a decimal of at most `digits` decimals. */
export const endsWithin = (a: Fraction, digits: number): boolean => (a.n * 10n ** BigInt(digits)) % a.d === 0n

/** For drawing only: a chart's coordinate, never a comparison. */
export const drawn = (a: Fraction): number => Number(a.n) / Number(a.d)

function floored(n: bigint, d: bigint): bigint {
  const q = n / d
  return n % d < 0n ? q - 1n : q
}
