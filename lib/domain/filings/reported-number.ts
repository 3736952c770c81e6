import { decimal, isWhole, sign, text } from '../decimal.ts'

/** What a typed number has to be. */
export interface Expectation {
  measureUnit: string | null
  /** Only whole things can be reported. */
  wholes: boolean
  /** Growth and net figures may be below 0. */
  mayBeNegative: boolean
}
export type NumberKey = 'notANumber' | 'wrongUnit' | 'tooLarge' | 'notWhole' | 'negative'
export type ReportedNumber = { ok: true; value: string } | { ok: false; key: NumberKey }

const MOST_DIGITS = 15
const MOST_DECIMALS = 8
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?/
const PLAIN = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)/

/**
 * A number as a person types it: full-width digits, thousands separators and the task's own unit behind it are taken;
 * nothing is converted from another unit. @returns decimal text, or the key of the refusal.
 */
export function parseReported(typed: string, expectation: Expectation): ReportedNumber {
  const plain = halfWidth(typed)
  const number = (GROUPED.exec(plain) ?? PLAIN.exec(plain))?.[0]
  if (number === undefined) return { ok: false, key: 'notANumber' }
  const rest = plain.slice(number.length)
  if (/^[\d.,+-]/.test(rest)) return { ok: false, key: 'notANumber' }
  if (!isUnit(rest, expectation.measureUnit)) return { ok: false, key: 'wrongUnit' }
  const digits = number
    .replaceAll(',', '')
    .replace('+', '')
    .replace(/^(-?)\./, '$10.')
    .replace(/^(-?)0+(?=\d)/, '$1')
  const [before = '', after = ''] = digits.replace('-', '').split('.')
  if (before.length > MOST_DIGITS) return { ok: false, key: 'tooLarge' }
  if (after.length > MOST_DECIMALS) return { ok: false, key: 'notANumber' }
  const value = decimal(digits)
  if (sign(value) < 0 && !expectation.mayBeNegative) return { ok: false, key: 'negative' }
  if (expectation.wholes && !isWhole(value)) return { ok: false, key: 'notWhole' }
  return { ok: true, value: text(value) }
}

/** For typed and pasted figures: full-width forms (also the 。 of a Chinese keyboard between digits) to ASCII, without spaces. */
export function halfWidth(typed: string): string {
  const ascii = typed.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return ascii
    .replace(/[\s\u3000]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.')
}

function isUnit(rest: string, measureUnit: string | null): boolean {
  if (rest === '') return true
  const unit = halfWidth(measureUnit ?? '')
  const names = [unit, ...(SAME.find((group) => group.includes(unit)) ?? [])]
  // 1.5万 for 万元 or 万人: the magnitude says the unit, which the row shows.
  const magnitude = /^[万亿]/.exec(unit)?.[0]
  return rest === magnitude || names.includes(rest)
}

const SAME: readonly (readonly string[])[] = [
  ['%', '个百分点', '百分点', ''],
  ['平方米', '平米', '㎡', 'm²'],
  ['μg/m³', '微克/立方米', '微克'],
  ['公里', '千米', 'km'],
]
