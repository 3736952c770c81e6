import { decimal, multiply, text as plain, whole } from '../decimal.ts'

/** A number as printed. `value` is decimal text; a trailing 万 or 亿 is left to the unit (1.5万人 → 1.5, 万人). */
export interface Numeral {
  start: number
  end: number
  value: string
  form: 'digits' | 'chinese'
  /** Only 十, 百 or 千 and nothing before it: 千亿元, but also 百姓 and 千家万户. */
  bare: boolean
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const BIG: Record<string, number> = { 万: 1e4, 亿: 1e8 }
const FIND =
  /(\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,12})?|\d{1,24}(?:\.\d{1,12})?)([十百千](?=[万亿])|[百千](?![家分])|)|(?!百分点)[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿点]{0,24}/g

/** Every numeral of a folded text between two positions, left to right; none overlaps another. */
export function numeralsIn(folded: string, start = 0, end = folded.length): Numeral[] {
  const found: Numeral[] = []
  for (const match of folded.slice(start, end).matchAll(FIND)) {
    const at = start + match.index
    const digits = match[1]
    if (digits !== undefined) {
      const scale = SCALES[match[2] ?? ''] ?? 1
      const value = plain(multiply(decimal(digits.replaceAll(',', '')), whole(scale)))
      found.push({ start: at, end: at + match[0].length, value, form: 'digits', bare: false })
      continue
    }
    const body = match[0].replace(/[万亿点]+$/, '')
    const value = chineseValue(body)
    if (value === null) continue
    found.push({
      start: at,
      end: at + body.length,
      value,
      form: 'chinese',
      bare: /^[十百千]$/.test(body) && body !== '十',
    })
  }
  return found
}

/** The value of a Chinese numeral as decimal text (三百五十 → 350, 二〇二五 → 2025, 三点五 → 3.5); null when it is none. */
export function chineseValue(numeral: string): string | null {
  const [head = '', tail, more] = numeral.split('点')
  if (more !== undefined) return null
  const units = wholeValue(head)
  if (units === null || tail === undefined) return units
  const fraction = digitRun(tail)
  return fraction === null ? null : plain(decimal(`${units}.${fraction}`))
}

function digitRun(run: string): string | null {
  let out = ''
  for (const char of run) {
    const digit = DIGITS[char]
    if (digit === undefined) return null
    out += digit
  }
  return out === '' ? null : out
}

function wholeValue(run: string): string | null {
  if (run === '') return null
  if (run.length > 1) {
    const digits = digitRun(run)
    if (digits !== null) return plain(decimal(digits))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  let last = 0
  for (const char of run) {
    const small = SCALES[char]
    const big = BIG[char]
    if (DIGITS[char] !== undefined) digit = DIGITS[char] as number
    else if (small !== undefined) {
      // 一千零十: the 零 before 十 is no digit.
      section += (digit || 1) * small
      digit = null
      last = small
    } else if (big !== undefined) {
      section += digit ?? 0
      if (section === 0 && total === 0) return null
      total = big > 1e4 ? (total + section) * big : total + section * big
      section = 0
      digit = null
      last = big
    } else return null
  }
  // 三百五 is 350: a digit right after 百, 千 or 万 stands for the next place.
  if (digit !== null) section += last >= 100 && !run.includes('零') && !run.includes('〇') ? (digit * last) / 10 : digit
  return Number.isSafeInteger(total + section) ? String(total + section) : null
}
