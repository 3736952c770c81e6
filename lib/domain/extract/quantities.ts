import { decimal, multiply, text as plain, whole } from '../decimal.ts'
import type { Comparator } from '../tasks/task.ts'
import { chineseValue, type Numeral, numeralsIn } from './numerals.ts'
import { UNIT } from './units.ts'

/** A number with its unit and the words that say how it is meant. */
export interface Quantity {
  /** From the comparator before it, or the number, to the comparator after it. */
  start: number
  end: number
  /** Where the number itself begins, and where it and its unit end. */
  number: number
  unitEnd: number
  value: string
  valueHigh: string | null
  unit: string | null
  comparator: Comparator
  form: Numeral['form']
  bare: boolean
  /** 年, 级, 号, 大 …: part of a date or a name. */
  named: boolean
}

const BEFORE: readonly [RegExp, Comparator][] = [
  [/(?:不(?:得)?(?:低于|少于|小于)|至少|最少)[有为是]?$/, 'gte'],
  [/(?:不(?:得)?(?:超过|高于|多于|大于|突破)|最多|至多)[有为是]?$/, 'lte'],
  [/(?:力超|突破|超过|高于|大于|多于|超|逾|跨越|跨上|迈上)了?$/, 'gte'],
  [/(?:低于|少于|小于)了?$/, 'lte'],
  [/(?:大约|约|近|接近|将近)$/, 'approx'],
]
const AFTER: readonly [RegExp, Comparator][] = [
  [/(?:及以上|或以上|以上|之上)/y, 'gte'],
  [/(?:及以下|以下|以内|之内)/y, 'lte'],
  [/(?:左右|上下)/y, 'approx'],
]
const HELD = /控制(?:在|到)$|(?:压缩|缩短|压减)(?:至|到)$/
const JOINS = /^(?:[-~至到]|—)$/
const FRACTION = /([百千万]|[一二两三四五六七八九十]{1,3})分之/y

/** Every quantity of a folded text between two positions, left to right. */
export function quantitiesIn(folded: string, start = 0, end = folded.length): Quantity[] {
  const numerals = numeralsIn(folded, start, end)
  const found: Quantity[] = []
  for (let i = 0; i < numerals.length; i++) {
    const low = numerals[i] as Numeral
    const part = fractionAt(folded, low, numerals[i + 1])
    if (part) {
      found.push(compared(folded, start, { ...part, low }))
      i += part.skip
      continue
    }
    const first = unitAt(folded, low)
    const next = numerals[i + 1]
    const gap = next ? folded.slice(first.end, next.start) : ''
    if (next && JOINS.test(gap) && next.form === low.form) {
      const second = unitAt(folded, next)
      const one = first.unit === null || (second.unit?.startsWith(first.unit) ?? false)
      if (one && second.unit !== null && Number(low.value) < Number(next.value)) {
        found.push(compared(folded, start, { low, ...second, value: low.value, valueHigh: next.value }))
        i++
        continue
      }
    }
    found.push(compared(folded, start, { low, ...first, value: low.value, valueHigh: null }))
  }
  return found.filter((quantity) => quantity.end <= end)
}

interface Measured {
  end: number
  unit: string | null
  named: boolean
  more: boolean
}

function unitAt(folded: string, numeral: Numeral): Measured {
  const tenth = numeral.form === 'chinese' && /成(?![立效果功员为本长型熟都交品绩份分套就人年])/y
  if (tenth) {
    tenth.lastIndex = numeral.end
    if (tenth.test(folded)) return { end: numeral.end + 1, unit: '成', named: false, more: false }
  }
  UNIT.lastIndex = numeral.end
  const match = UNIT.exec(folded)
  if (!match) return { end: numeral.end, unit: null, named: false, more: false }
  const [, more1, scale = '', more2, percent, unit, named] = match
  const printed = percent ?? unit
  const more = more1 !== undefined || more2 !== undefined
  if (printed === undefined && named === undefined && scale === '' && !more) {
    return { end: numeral.end, unit: null, named: false, more: false }
  }
  const end = numeral.end + match[0].length
  return { end, unit: (scale + (printed ?? '')).replace(/^$/, '') || null, named: named !== undefined, more }
}

/** 百分之八十 → 80 %, 千分之七 → 7 ‰, 三分之一 → 33.33 %. The numeral before 分之 comes first. */
function fractionAt(folded: string, low: Numeral, next: Numeral | undefined) {
  FRACTION.lastIndex = low.start
  const match = FRACTION.exec(folded)
  if (!match || !next || next.start !== low.start + match[0].length) return null
  const whose = match[1] as string
  const base = { end: next.end, named: false, more: false, valueHigh: null, skip: 1 }
  if (whose === '百') return { ...base, value: next.value, unit: '%' }
  if (whose === '千') return { ...base, value: next.value, unit: '‰' }
  const parts = Number(chineseValue(whose) ?? 0)
  if (!parts) return null
  return { ...base, value: String(Math.round((Number(next.value) / parts) * 10_000) / 100), unit: '%' }
}

function compared(
  folded: string,
  from: number,
  read: Measured & { low: Numeral; value: string; valueHigh: string | null },
): Quantity {
  const { low } = read
  const before = folded.slice(Math.max(from, low.start - 5), low.start)
  let comparator: Comparator = read.valueHigh !== null ? 'range' : read.more ? 'gte' : 'plain'
  let start = low.start
  let end = read.end
  const lead = BEFORE.find(([form]) => form.test(before))
  if (lead) {
    if (comparator === 'plain') comparator = lead[1]
    start -= (lead[0].exec(before)?.[0] ?? '').length
  }
  const held = HELD.exec(before)
  if (held && comparator === 'plain') comparator = 'lte'
  for (const [form, meaning] of AFTER) {
    form.lastIndex = read.end
    const match = form.exec(folded)
    if (!match) continue
    end = read.end + match[0].length
    if (comparator !== 'range') comparator = meaning
  }
  const tenths = read.unit === '成'
  const scaled = (value: string) => (tenths ? plain(multiply(decimal(value), whole(10))) : value)
  return {
    start,
    end,
    number: low.start,
    unitEnd: read.end,
    value: scaled(read.value),
    valueHigh: read.valueHigh === null ? null : scaled(read.valueHigh),
    unit: tenths ? '%' : read.unit,
    comparator,
    form: low.form,
    bare: low.bare,
    named: read.named,
  }
}
