/**
 * Exact decimals: value = digits · 10^-scale. What people report is compared exactly, never as a rounded float.
 * In and out: plain decimal text, an optional minus sign, at most 30 digits, no exponent.
 */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const FORM = /^-?\d{1,30}(?:\.\d{1,30})?$/

export const isDecimal = (text: string): boolean => FORM.test(text)

/** @throws RangeError when the text is no plain decimal. */
export function decimal(text: string): Decimal {
  if (!FORM.test(text)) throw new RangeError(`not a decimal: ${text}`)
  const dot = text.indexOf('.')
  if (dot < 0) return { digits: BigInt(text), scale: 0 }
  return { digits: BigInt(text.replace('.', '')), scale: text.length - dot - 1 }
}

export const ZERO: Decimal = { digits: 0n, scale: 0 }
export const whole = (n: number | bigint): Decimal => ({ digits: BigInt(n), scale: 0 })

const pow10 = (n: number) => 10n ** BigInt(n)
function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * pow10(scale - a.scale), b.digits * pow10(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b)
  return { digits: x + y, scale }
}
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b)
  return { digits: x - y, scale }
}
export const multiply = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })
export const negate = (a: Decimal): Decimal => ({ digits: -a.digits, scale: a.scale })

/** −1, 0 or 1, by cross-multiplied integers. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = align(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}
export const sign = (a: Decimal): -1 | 0 | 1 => (a.digits < 0n ? -1 : a.digits > 0n ? 1 : 0)
export const isWhole = (a: Decimal): boolean => a.digits % pow10(a.scale) === 0n

/** Decimal text as `text` prints it: `007.50` → `7.5`. @throws RangeError when it is no plain decimal. */
export const canonical = (printed: string): string => (CANONICAL.test(printed) ? printed : text(decimal(printed)))

/** Nearly all that people write. */
const CANONICAL = /^[1-9]\d{0,29}$/

/** Plain text without trailing zeros: `4.50` → `4.5`, `-0` → `0`. */
export function text(a: Decimal): string {
  const negative = a.digits < 0n
  const digits = (negative ? -a.digits : a.digits).toString().padStart(a.scale + 1, '0')
  const cut = digits.length - a.scale
  const fraction = digits.slice(cut).replace(/(?<!0)0+$/, '')
  const body = fraction ? `${digits.slice(0, cut)}.${fraction}` : digits.slice(0, cut)
  return negative && body !== '0' ? `-${body}` : body
}
