import { type DateExpression, dateExpressionsIn } from '../../lib/domain/extract/dates/date-expressions.ts'
import { lastDay, spanOf } from '../../lib/domain/extract/dates/date-range.ts'
import { datesIn } from '../../lib/domain/extract/dates/dates.ts'
import { fold } from '../../lib/domain/extract/layout/fold.ts'
import { fractionAt } from '../../lib/domain/extract/numbers/fractions.ts'
import { numeralsIn } from '../../lib/domain/extract/numbers/numerals.ts'
import { type Quantity, quantitiesIn } from '../../lib/domain/extract/numbers/quantities.ts'
import { MONEY, scaleOf } from '../../lib/domain/extract/numbers/units.ts'
import { type Expectation, listed, type PeerFile, type PeerRow } from './rows.ts'

/** Whether the grammar reads a row as the peer expects; `read` is what it read instead, for the list of misses. */
export interface Answer {
  right: boolean
  read: string
}

/** How each file is judged, by the README that stands beside the data. */
export const ANSWERS: Record<PeerFile, (row: PeerRow) => Answer> = {
  numbers: wholeNumber,
  numbers_in_text: numbersInText,
  percents: amounts,
  quantities: amounts,
  ranges: amounts,
  dates: days,
  date_spans: dateSpans,
  negatives: nothing,
}

const TOLERANCE = 1e-6
const near = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))

/** The text is one number and nothing else: it must be read from end to end. */
function wholeNumber(row: PeerRow): Answer {
  const folded = fold(row.input).trim()
  const [quantity, ...more] = quantitiesIn(folded)
  const value = quantity && more.length === 0 && isAll(folded, quantity) ? amountOf(folded, quantity) : Number.NaN
  return { right: near(value, row.expect as number), read: String(value) }
}

const isAll = (folded: string, { number, end }: Quantity) => number === 0 && end === folded.length

/** 36.57 亿 → 3657000000; a fraction exactly, not to the two places at which a report's share is kept. */
function amountOf(folded: string, quantity: Quantity, value = quantity.value): number {
  const numerals = numeralsIn(folded, quantity.number, quantity.unitEnd)
  const fraction = numerals.length > 1 ? fractionAt(folded, numerals, 0) : null
  if (fraction) return Number(fraction.part) / Number(fraction.of)
  return Number(value) * 10 ** scaleOf(quantity.unit ?? '').power
}

function numbersInText(row: PeerRow): Answer {
  const found = numeralsIn(fold(row.input)).map(({ start, end, value }) => ({
    start,
    text: row.input.slice(start, end),
    value: Number(value),
  }))
  const wanted = listed(row)
  const right =
    found.length === wanted.length &&
    wanted.every(
      (one, i) => found[i]?.start === one.start && found[i]?.text === one.text && found[i]?.value === one.value,
    )
  return { right, read: JSON.stringify(found) }
}

/** Percents, quantities and ranges: each expectation by an overlapping find of equal value, unit and comparator. */
function amounts(row: PeerRow): Answer {
  const folded = fold(row.input)
  const found = quantitiesIn(folded)
  const wanted = listed(row)
  const hits = wanted.map((one) => found.find((quantity) => agrees(folded, quantity, one)))
  const extra = found.filter((quantity) => !hits.includes(quantity) && quantity.unit !== null)
  const right = hits.every(Boolean) && (row.exhaustive === false || extra.length === 0)
  return { right, read: found.map(shown).join(' ; ') }
}

const shown = ({ value, valueHigh, unit, name, comparator }: Quantity) =>
  `${comparator} ${valueHigh === null ? value : `${value}~${valueHigh}`} ${unit ?? name ?? ''}`

function agrees(folded: string, quantity: Quantity, wanted: Expectation): boolean {
  const from = Number(wanted.start)
  const to = from + (wanted.text ?? '').length
  if (quantity.number >= to || quantity.unitEnd <= from) return false
  if (wanted.comparator !== undefined && ![wanted.comparator, ...(wanted.accept ?? [])].includes(quantity.comparator))
    return false
  const pairs = [
    { value: wanted.value, unit: wanted.unit },
    ...(wanted.accept ?? []).filter((one) => typeof one === 'object'),
  ]
  const units = wanted.accept_unit ?? []
  const high = quantity.comparator === wanted.comparator ? wanted.valueHigh : undefined
  return pairs.some(({ value, unit }) => sameAmount(folded, quantity, value, [unit, ...units], high))
}

function sameAmount(
  folded: string,
  quantity: Quantity,
  value: number | undefined,
  units: (string | undefined)[],
  high: number | undefined,
): boolean {
  const { power, base: unit } = scaleOf(quantity.unit ?? quantity.name ?? '')
  const percent = units.includes('%')
  const one = percent && unit === '‰' ? 0.1 : 1
  const low = percent ? Number(quantity.value) * one : amountOf(folded, quantity)
  if (value === undefined || !near(low, value)) return false
  if (high !== undefined && !(quantity.valueHigh && near(Number(quantity.valueHigh) * 10 ** power, high))) return false
  return units.some((wanted) => wanted === undefined || sameUnit(unit, wanted)) && (!percent || /[%‰]/.test(unit))
}

/** 个百分点 and 百分点, 块 and 元, 周岁 and 岁 are one unit printed in two ways. */
function sameUnit(ours: string, theirs: string): boolean {
  const plain = (unit: string) =>
    unit
      .replace(/^个?百分点$/, '百分点')
      .replace(/^块钱?$/, '元')
      .replace(/^‰$/, '%')
      .replace(/^个月$/, '月')
  return plain(ours) === plain(theirs)
}

function days(row: PeerRow): Answer {
  const folded = fold(row.input)
  const from = row.offset ?? 0
  const to = from + (row.text ?? row.input).length
  const found = dateExpressionsIn(folded, 0, folded.length)
    .filter(({ start, end }) => start < to && end > from)
    .map((expression) => dueSpan(expression, row.reference as string))
  const wanted = [...listed(row), ...(row.accept ?? [])]
  const fits = (span: (typeof found)[number]) =>
    span !== null && wanted.some((one) => (row.check ?? []).every((field) => span[field] === one[field]))
  return { right: found.length === 1 && fits(found[0] ?? null), read: JSON.stringify(found) }
}

/** What is due 前 a date ends on its last day by our own convention, where that differs from the period it names. */
function dueSpan(expression: DateExpression, reference: string) {
  const span = spanOf(expression, reference)
  const end = expression.before ? lastDay(expression, reference) : span?.end
  return span && end ? { ...span, end } : null
}

function dateSpans(row: PeerRow): Answer {
  const folded = fold(row.input)
  const found = dateExpressionsIn(folded, 0, folded.length).map(({ start, end }) => [
    start,
    row.input.slice(start, end),
  ])
  const wanted = listed(row).map(({ start, text }) => [start, text])
  return { right: JSON.stringify(found) === JSON.stringify(wanted), read: JSON.stringify(found) }
}

/** Nothing of the kind may be found; with `forbid`, none of those spans. */
function nothing(row: PeerRow): Answer {
  const folded = fold(row.input)
  const found = findsOf(row.kind, folded)
  const spans = row.forbid?.map((text) => [row.input.indexOf(text), row.input.indexOf(text) + text.length] as const)
  const wrong = spans ? found.filter((find) => spans.some(([from, to]) => find.start < to && find.end > from)) : found
  return { right: wrong.length === 0, read: found.map(({ start, end }) => folded.slice(start, end)).join(' ') }
}

function findsOf(kind: string | undefined, folded: string): { start: number; end: number }[] {
  if (kind === 'number') return numeralsIn(folded)
  if (kind === 'date') {
    const due = datesIn(folded, 0, folded.length, null)
    return [...dateExpressionsIn(folded, 0, folded.length), ...due]
  }
  const found = quantitiesIn(folded).filter(({ unit, named }) => unit !== null && !named)
  return kind === 'money' ? found.filter(({ unit }) => MONEY.test(unit ?? '')) : found
}
