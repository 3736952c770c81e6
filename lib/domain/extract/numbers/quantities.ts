import { decimal, multiply, text as plain, whole } from '../../decimal.ts'
import type { Comparator } from '../../tasks/task.ts'
import { comparedAt } from './comparators.ts'
import { type Measured, measuresIn } from './measures.ts'
import { type Numeral, numeralsIn } from './numerals.ts'
import { joined, rangeOf } from './ranges.ts'

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
  /** The word that makes it so (岁, 年, 级); null when it is none. */
  name: string | null
}

/** Every quantity of a folded text between two positions, left to right. */
export function quantitiesIn(folded: string, start = 0, end = folded.length): Quantity[] {
  const numerals = numeralsIn(folded, start, end)
  if (numerals.length === 0) return []
  const measures = measuresIn(folded, numerals)
  const found: { quantity: Quantity; measure: Measured }[] = []
  for (let i = 0; i < measures.length; i++) {
    const measure = measures[i] as Measured
    const next = measures[i + 1]
    const range = next ? joined(folded, measure, next) : null
    if (range) {
      const both = {
        ...measure,
        end: range.end,
        value: range.low,
        high: range.high,
        unit: range.unit,
        name: range.name,
      }
      found.push({ quantity: compared(folded, start, both), measure: both })
      i++
      continue
    }
    const quantity = compared(folded, start, measure)
    const before = found.at(-1)
    const pair = before ? bounded(folded, before, { quantity, measure }) : null
    if (pair) found[found.length - 1] = { quantity: pair, measure }
    else found.push({ quantity, measure })
  }
  return withShared(
    folded,
    found.map(({ quantity }) => quantity),
  ).filter((quantity) => quantity.end <= end)
}

/** 分别提升2个、3个百分点, 达到95、98%: the unit that only the last of several numbers has. */
function withShared(folded: string, found: readonly Quantity[]): Quantity[] {
  const all = [...found]
  for (let i = all.length - 2; i >= 0; i--) {
    const [one, next] = [all[i] as Quantity, all[i + 1] as Quantity]
    const bare = one.unit === null || (one.unit === '个' && next.unit === '个百分点')
    if (!bare || one.named || one.form !== 'digits' || next.form !== 'digits') continue
    if (!/^(?:个?百分点|[%‰]|[万亿]{1,2}元)$/.test(next.unit ?? '') || next.comparator === 'range') continue
    if (/^ ?[、和与及] ?$/.test(folded.slice(one.end, next.number))) all[i] = { ...one, unit: next.unit }
  }
  return all
}

const AND = /^[, ]{0,3}(?:并且?|且|的?同时)? ?$/

/** 5%以上8%以下, 不少于10户,不超过20户: two bounds of one number; null when they are two numbers. */
function bounded(
  folded: string,
  a: { quantity: Quantity; measure: Measured },
  b: { quantity: Quantity; measure: Measured },
): Quantity | null {
  const rises = a.quantity.comparator === 'gte' && b.quantity.comparator === 'lte'
  const falls = a.quantity.comparator === 'lte' && b.quantity.comparator === 'gte'
  if (!rises && !falls) return null
  if (!AND.test(folded.slice(a.quantity.end, b.quantity.start))) return null
  const [low, high] = rises ? [a.measure, b.measure] : [b.measure, a.measure]
  const same = { ...low, unit: low.unit ?? high.unit, name: low.name ?? high.name }
  const range = rangeOf(same, { ...high, unit: high.unit ?? low.unit, name: high.name ?? low.name })
  if (!range) return null
  const { start, number } = a.quantity
  const { end, unitEnd } = b.quantity
  const { low: value, high: valueHigh, unit, name } = range
  const named = name !== null
  return { ...a.quantity, start, number, end, unitEnd, value, valueHigh, unit, name, named, comparator: 'range' }
}

function compared(folded: string, from: number, read: Measured): Quantity {
  const plainly = read.high !== null ? 'range' : read.more ? 'gte' : 'plain'
  const span = { start: read.number, end: read.end, unit: read.unit, bare: read.bare }
  const { start, end, comparator } = comparedAt(folded, from, span, plainly)
  const tenths = read.unit === '成'
  const scaled = (value: string) => (tenths ? plain(multiply(decimal(value), whole(10))) : value)
  return {
    start,
    end,
    number: read.number,
    unitEnd: read.end,
    value: scaled(read.value),
    valueHigh: read.high === null ? null : scaled(read.high),
    unit: tenths ? '%' : read.unit,
    comparator,
    form: read.form,
    bare: read.bare,
    named: read.name !== null,
    name: read.name,
  }
}
