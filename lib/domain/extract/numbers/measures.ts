import { add, type Decimal, decimal, text as plain } from '../../decimal.ts'
import { fractionAt, shareOf } from './fractions.ts'
import type { Numeral } from './numerals.ts'
import { UNIT } from './units.ts'

/** A number with its unit, before any comparator is read. */
export interface Measured {
  /** Where the number begins (at its sign) and where it and its unit end. */
  number: number
  end: number
  value: string
  /** The higher end of 三四百个; else null. */
  high: string | null
  unit: string | null
  /** 年, 级, 岁 …: what makes it part of a date, an age or a name. */
  name: string | null
  /** 余, 多, 几, 数: at least so many. */
  more: boolean
  form: Numeral['form']
  bare: boolean
  /** Read from 分之, 百分百 or 1/3. */
  fraction: boolean
}

/** 两个半, 三岁半, but not 半导体. */
const HALF = /半(?=$|[,.。;、)|\s]|以[上下内]|左右|上下|之间|的时间)/y
const TENTH = /成(?![立效果功员为本长型熟都交品绩份分套就人年])/y
/** 一位老人, 一名党员 at the head of a clause introduce somebody and count nobody. */
const ARTICLE = /^一[位名](?=\p{Script=Han})/u
/** 青岭等5县污水处理厂: so many places with one each, the first of them named. */
const AMONG = /^等\d{1,3}(乡镇|[县镇乡村校])(?=\p{Script=Han}{2})/u
const LIFE = /(?:寿命|年限)[^,。;]{0,8}$/
const HEAD = /(?:^|[,。;:!?、“"(|\s])$/

/** Every number of a folded text between two positions with its unit, left to right. */
export function measuresIn(folded: string, numerals: readonly Numeral[]): Measured[] {
  const found: Measured[] = []
  for (let i = 0; i < numerals.length; i++) {
    if ((numerals[i] as Numeral).start < (found.at(-1)?.end ?? 0)) continue
    const fraction = fractionAt(folded, numerals, i)
    if (fraction) {
      const { form } = numerals[i] as Numeral
      const share = { number: fraction.start, end: fraction.end, ...shareOf(fraction), fraction: true }
      found.push({ ...share, high: null, name: null, more: false, form, bare: false })
      i += fraction.skip
    } else found.push(withUnit(folded, numerals[i] as Numeral))
  }
  return found
}

function withUnit(folded: string, numeral: Numeral): Measured {
  const { start, end, value, high, form, bare } = numeral
  const base = { number: start, end, value, high, name: null, more: numeral.more, form, bare, fraction: false }
  TENTH.lastIndex = end
  if (TENTH.test(folded) && Number(value) <= 10) return withHalf(folded, { ...base, end: end + 1, unit: '成' })
  UNIT.lastIndex = end
  const match = UNIT.exec(folded)
  const [words = '', more, scale = '', more2, share, unit, name] = match ?? []
  const printed = share === '个点' ? '个百分点' : share?.[1] ? thousandth(share) : (share ?? unit ?? '')
  const said = words.trimEnd() === '' ? '' : words
  // 1.2万路 counts cameras, 3路 names a bus.
  const counted = name === '路' && scale !== ''
  const among = said === '' ? AMONG.exec(folded.slice(Math.max(0, start - 1), end + 6)) : null
  if (among) return { ...base, end: end + (among[1] as string).length, unit: among[1] as string }
  const read = {
    ...base,
    end: end + said.length,
    unit: scale + (counted ? name : printed) || null,
    name: counted ? null : (name ?? null),
    more: numeral.more || more !== undefined || more2 !== undefined,
  }
  // 人均预期寿命80岁, 受教育年限12年: here the years are what is measured.
  if ((name === '岁' || name === '年') && LIFE.test(folded.slice(Math.max(0, start - 16), start)))
    return withHalf(folded, { ...read, unit: scale + name, name: null })
  const article = ARTICLE.test(folded.slice(start, start + 3)) && HEAD.test(folded.slice(Math.max(0, start - 1), start))
  return withHalf(folded, article ? { ...read, unit: null, name: read.unit } : read)
}

/** 6%0, 7%o: how a ‰ is typed where the keyboard has none. */
const thousandth = (share: string) => (/^%[0oO]$/.test(share) ? '‰' : share)

function withHalf(folded: string, read: Measured): Measured {
  HALF.lastIndex = read.end
  if ((read.unit ?? read.name) === null || !HALF.test(folded)) return read
  return { ...read, end: read.end + 1, value: plain(add(decimal(read.value), HALF_ONE)) }
}

const HALF_ONE: Decimal = decimal('0.5')
