import { canonical, decimal, text as plain } from '../../decimal.ts'
import { everyMatch } from '../layout/every-match.ts'

const DIGITS: Readonly<Record<string, number>> = {
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
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
/** 三四家, 十五六家, 三五百: two neighbouring digits in one place are a range. */
const PAIR =
  /(?<![一二两三四五六七八九])(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)(?![零〇一二两三四五六七八九])/
/** 十三五 is a five-year plan and no number. */
const FIVE_YEARS = /^十[一二三四五六七]五$/
/** No figure has more digits; longer runs are noise. */
const LONGEST = 24
const TERM = /\d{1,24}|[零〇一二两三四五六七八九十百千万亿]/g

/** The value of a Chinese numeral as decimal text (三百五十 → 350, 二〇二五 → 2025, 三点五 → 3.5); null when it is none. */
export function chineseValue(numeral: string): string | null {
  const [head = '', tail, more] = numeral.split('点')
  if (more !== undefined) return null
  const units = wholeValue(head)
  if (units === null || tail === undefined) return units
  const fraction = digitRun(tail)
  return fraction === null ? null : plain(decimal(`${units}.${fraction}`))
}

/** The two ends of a pair such as 三四百 (300, 400) or 十五六 (15, 16); null when the numeral is no pair. */
export function chinesePair(numeral: string): [string, string] | null {
  if (numeral.includes('点') || FIVE_YEARS.test(numeral)) return null
  const at = numeral.search(PAIR)
  if (at < 0) return null
  const low = chineseValue(numeral.slice(0, at + 1) + numeral.slice(at + 2))
  const high = chineseValue(numeral.slice(0, at) + numeral.slice(at + 1))
  return low !== null && high !== null && Number(low) < Number(high) ? [low, high] : null
}

function digitRun(run: string): string | null {
  if (run.length > LONGEST) return null
  let out = ''
  for (const char of run) {
    const digit = DIGITS[char]
    if (digit === undefined) return null
    out += digit
  }
  return out === '' ? null : out
}

/** Also takes digits among the Chinese scales (5亿1万4千, 1万600), as tables and minutes print them. */
function wholeValue(run: string): string | null {
  if (run === '' || FIVE_YEARS.test(run)) return null
  const digits = run.length > 1 ? digitRun(run) : null
  if (digits !== null) return canonical(digits)
  const sum = new Sum()
  let read = 0
  for (const [term] of everyMatch(TERM, run)) {
    read += term.length
    const digit = DIGITS[term] ?? (/^\d/.test(term) ? Number(term) : undefined)
    const fits =
      digit !== undefined
        ? sum.digit(digit)
        : SCALES[term] !== undefined
          ? sum.small(SCALES[term])
          : sum.big(BIG[term] as number)
    if (!fits) return null
  }
  return read === run.length ? sum.value() : null
}

/** Adds up a numeral term by term; each step answers false where the next term cannot stand. */
class Sum {
  private total = 0
  private section = 0
  private pending: number | null = null
  private zero = false
  private last = 0
  private lastSmall = 1e4
  private lastBig = 0

  digit(value: number): boolean {
    if (this.pending !== null) return false
    if (value === 0 && this.last > 0) this.zero = true
    else this.pending = value
    return true
  }

  small(scale: number): boolean {
    if (scale >= this.lastSmall) return false
    // 百三, 一百十一, 一千零十: without a digit only at the head or as a ten.
    if (this.pending === null && this.last > 0 && scale !== 10 && !this.zero) return false
    this.section += (this.pending || 1) * scale
    this.step(scale)
    this.lastSmall = scale
    return true
  }

  big(scale: number): boolean {
    this.section += this.pending ?? 0
    if (this.section === 0 && this.total === 0) return false
    if (this.section > 0 && this.lastBig === scale) return false
    this.total =
      scale > 1e4 || this.section === 0 ? (this.total + this.section) * scale : this.total + this.section * scale
    this.section = 0
    this.step(scale)
    this.lastSmall = 1e4
    this.lastBig = scale
    return true
  }

  value(): string | null {
    const { pending, last } = this
    // 三百五 is 350, 一万三 13000: a digit right after 百, 千 or 万 stands for the next place.
    const elided = pending !== null && pending < 10 && last >= 100 && !this.zero
    const sum = this.total + this.section + (pending ?? 0) * (elided ? last / 10 : 1)
    return Number.isSafeInteger(sum) ? String(sum) : null
  }

  private step(scale: number): void {
    this.pending = null
    this.zero = false
    this.last = scale
  }
}
