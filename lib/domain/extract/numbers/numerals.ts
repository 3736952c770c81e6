import { canonical, decimal, multiply, negate, text as plain, whole } from '../../decimal.ts'
import { chinesePair, chineseValue } from './chinese-value.ts'
import { wordEnd } from './not-numbers.ts'

/** A number as printed. `value` is decimal text; a trailing 万 or 亿 is left to the unit (1.5万人 → 1.5, 万人). */
export interface Numeral {
  /** At the sign, where there is one. */
  start: number
  end: number
  value: string
  /** The higher end of 三四百 or 十五六; else null. */
  high: string | null
  form: 'digits' | 'chinese'
  /** Only 十, 百 or 千 and nothing before it: 千亿元, but also 百姓 and 千家万户; 万 and 亿 after 突破. */
  bare: boolean
  /** 数十, 几百: at least so many. */
  more: boolean
}

const FIND =
  /(\d{1,24}(?:[,.]\d{1,12}){0,8})|(?!百分点)(?<!\d(?=[十百千]))(万(?=分之)|[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿点]{0,40})|(半(?=成(?!品|就|功|本)|斤|公里|小时|亩|吨))|((?<![零〇一二两三四五六七八九十百千\d])[几数](?=[十百千万亿]))([十百千]?)|(?<=突破|超过|[超破过上逾达近])((?=(?:万亿|[万亿])(?:元|美元|人|人次|吨|亩|户|家|千瓦时)?(?:大关|以上|左右|目标|台阶|[,。;、)\s]|$)))/g
/** What every one of them begins with, or stands before: most clauses hold none. */
const MAY_HOLD_NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿半几数]/
/** 1,200.5 or 1200.5; a list of figures (5,120,3) ends with its first. */
const GROUPED = /^\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,12})?/
const PLAIN = /^\d{1,24}(?:\.\d{1,12})?/
/** After digits: the scales and further digits of one number (5亿1万4千, 100万三千), never 百分点, 3千米 or 2千家万户. */
const CHAIN =
  /(?: {0,2}(?:[万亿]|[十百千](?!分[点之]|[米克瓦卡伏]|家万户|姓|方百)))(?: {0,2}(?:[万亿]|[十百千](?!分[点之]|[米克瓦卡伏]|家万户|姓|方百)|\d{1,4}(?![\d.,%])|[零〇一二两三四五六七八九](?![保险老好美化类大]))){0,12}/y
const POINT = /点(\d{1,6})(?!\d|[分时:]|半)/y
const MINUS = /(?:负的?|-) ?$/
/** 减负, 自负: no sign. */
const NO_MINUS = /[欠抱肩减担胜自亏重增辜债背正]负的?$|[\w%‰)-]- ?$/
/** 人数百万 and 多数十: 数 is the end of a word. */
const COUNT_WORD = /[人次户件个总基指参系多少倍位例函变票点字岁]$/

/** Every numeral of a folded text between two positions, left to right; none overlaps another. */
export function numeralsIn(folded: string, start = 0, end = folded.length): Numeral[] {
  const text = folded.slice(start, end)
  if (!MAY_HOLD_NUMERAL.test(text)) return []
  const found: Numeral[] = []
  let free = 0
  for (let match = findFrom(text, 0); match; match = findFrom(text, free)) {
    const { 1: digits, 2: chinese } = match as Parts
    const word = chinese === undefined ? null : wordEnd(text, match.index, chinese.length)
    const numeral = word === null ? read(text, match) : null
    if (numeral) {
      const placed = { ...numeral, start: start + numeral.start, end: start + numeral.end }
      found.push(withSign(folded, placed, start + free))
    }
    const past = match.index + Math.max(1, match[0].length)
    free = word ?? (numeral && digits !== undefined ? numeral.end : Math.max(past, numeral?.end ?? 0))
  }
  return found
}

/** Of a match of `FIND`, in the order of its brackets; numbered, since naming them takes longer than finding them. */
type Parts = readonly (string | undefined)[]

function findFrom(text: string, at: number): RegExpExecArray | null {
  FIND.lastIndex = at
  return FIND.exec(text)
}

function read(text: string, match: RegExpExecArray): Numeral | null {
  const [, digits, chinese, half, some, scale, one] = match as Parts
  const start = match.index
  const plainly = { start, high: null, form: 'chinese' as const, bare: false, more: false }
  if (digits !== undefined) return ofDigits(text, start, digits)
  if (some !== undefined) {
    if (some === '数' && COUNT_WORD.test(text.slice(Math.max(0, start - 1), start))) return null
    return {
      ...plainly,
      end: start + match[0].length,
      value: scale ? (chineseValue(scale) as string) : '1',
      more: true,
    }
  }
  if (half !== undefined) return { ...plainly, end: start + 1, value: '0.5' }
  if (one !== undefined) return { ...plainly, end: start, value: '1', bare: true }
  return chinese === undefined ? null : ofChinese(text, start, chinese)
}

function ofDigits(text: string, start: number, run: string): Numeral {
  const printed = (GROUPED.exec(run) ?? PLAIN.exec(run))?.[0] ?? run
  const base = { start, high: null, form: 'digits', bare: false, more: false } as const
  const digits = printed.replaceAll(',', '')
  const end = start + printed.length
  POINT.lastIndex = end
  const point = printed.includes('.') ? null : POINT.exec(text)
  if (point) return { ...base, end: end + point[0].length, value: plain(decimal(`${digits}.${point[1]}`)) }
  CHAIN.lastIndex = end
  const chain = CHAIN.exec(text)?.[0] ?? ''
  const kept = chain === '' ? '' : chain.replace(/ {0,2}(?:万亿|[万亿])$/, '')
  if (kept.trim() === '') return { ...base, end, value: canonical(digits) }
  // 5千 and 7.5百 are one digit run and one scale; anything longer is added up.
  const single = /^ {0,2}([十百千])$/.exec(kept)
  if (single) {
    const times = whole(BigInt(chineseValue(single[1] as string) as string))
    return { ...base, end: end + kept.length, value: plain(multiply(decimal(digits), times)) }
  }
  const sum = summed(digits + chain.replaceAll(' ', ''))
  return sum === null ? { ...base, end, value: canonical(digits) } : { ...base, end: end + kept.length, value: sum }
}

function ofChinese(text: string, start: number, printed: string): Numeral | null {
  // 二十五千克: 千 belongs to the unit.
  const metric = /[米克瓦卡伏]/.test(text[start + printed.length] ?? '') && printed.length > 1
  let body = metric ? printed.replace(/千$/, '') : printed
  body = body.replace(/点$/, '')
  const next = text.slice(start + printed.length, start + printed.length + 2)
  // 一万分之三: the 万 is the denominator's own.
  const tail = next === '分之' ? '' : (/(?:万亿|[万亿])$/.exec(body)?.[0] ?? '')
  const whole = body
  body = body.slice(0, body.length - tail.length)
  if (/^[几多余]/.test(next)) body = body.replace(/(?<=.)[零〇]$/, '')
  const pair = chinesePair(body)
  const value =
    body === '万'
      ? '10000'
      : (pair?.[0] ?? (/[万亿]/.test(body) && tail && !body.includes('点') ? summed(whole) : chineseValue(body)))
  if (value === null) return null
  const bare = /^[百千]$/.test(body)
  return { start, end: start + body.length, value, high: pair?.[1] ?? null, form: 'chinese', bare, more: false }
}

/** 一亿五千万 and 2亿5千万 in the unit that is printed last: 15000 (万), 25000 (万). */
function summed(printed: string): string | null {
  const value = chineseValue(printed)
  if (value === null) return null
  const tail = /(?:万亿|[万亿])$/.exec(printed)?.[0]
  const times = tail === undefined ? 1 : tail === '万亿' ? 1e12 : tail === '亿' ? 1e8 : 1e4
  const count = Number(value) / times
  return Number.isInteger(count) ? String(count) : null
}

/** 负3.9%, -3.5%: a minus that stands alone before the number, not the dash of a range or a list. */
function withSign(folded: string, numeral: Numeral, from: number): Numeral {
  const before = folded.slice(Math.max(0, numeral.start - 5), numeral.start)
  const sign = MINUS.exec(before)?.[0]
  if (sign === undefined || numeral.high !== null || numeral.start - sign.length < from || NO_MINUS.test(before))
    return numeral
  const alone = /^\s*$/.test(before.slice(0, -sign.length))
  if (sign.startsWith('-') && !alone && !/^(?:[%‰]|个?百分点)/.test(folded.slice(numeral.end, numeral.end + 4)))
    return numeral
  return { ...numeral, start: numeral.start - sign.length, value: plain(negate(decimal(numeral.value))) }
}
