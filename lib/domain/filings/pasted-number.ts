import { type Decimal, decimal, isDecimal, multiply, text as plain, sign } from '../decimal.ts'
import { type Expectation, halfWidth, type NumberKey, parseReported } from './reported-number.ts'

/** Why a pasted figure is not simply taken: what the question beside it says. */
export const PASTED_DOUBTS = ['approximate', 'bound', 'direction', 'remark', 'part', 'fraction', 'magnitude'] as const
export type PastedDoubt = (typeof PASTED_DOUBTS)[number]

/**
 * What a pasted cell says. `read` is plain decimal text in the task's unit, `from` the cell where it was reckoned over
 * from another magnitude; `ask` offers a figure and takes it only with a yes.
 */
export type Pasted =
  | { state: 'empty' }
  | { state: 'unchanged' }
  | { state: 'read'; value: string; from: string | null }
  | { state: 'ask'; offered: string; doubt: PastedDoubt }
  | { state: 'refused'; key: NumberKey }

/** A share that is pasted as 0.95 may mean 95 %. */
export interface PastedExpectation extends Expectation {
  share: boolean
}

const NOTHING = /^(?:|[-—–/\\]{1,4}|无|暂无|未报|空)$/
const UNCHANGED = /^(?:无变化|没有变化|不变|同上月|与上月持平|持平|同上期)$/
const APPROXIMATE = /^(?:约|大约|约为|近|将近|大概|左右)|(?:左右|上下|余|多|几)(?=$|\D)|^~|^≈/
const BOUND = /^(?:[<>≤≥＜＞]=?|不低于|不少于|不超过|至少|超过?|达到?|突破|高于|低于)|(?:以上|以下|以内)$/
const FALLS = /^(?:下降|减少|降低|下滑|[↓▼])/
const RISES = /^(?:增长|增加|上升|提高|[↑+])/
/** Triangles are a minus in statistical tables, brackets in accounts: too easily misread to be taken. */
const MINUS_SIGN = /^[▲△]|^\(\d[\d.,]*\)?%?$/
const REMARK = /[([;:]/
const PART = /^[\d.,]+\s*\/\s*[\d.,]+/

/**
 * Reads a cell as pasted from a spreadsheet: full-width digits, thousands separators, the task's unit, another magnitude
 * of it (1.5万人 for 人, 15000万元 for 亿元; exact). What is about, at least, a fall in words, or one of two figures is
 * asked about; nothing is guessed.
 */
export function readPasted(cell: string, expectation: PastedExpectation): Pasted {
  const said = halfWidth(cell)
  if (NOTHING.test(said)) return { state: 'empty' }
  if (UNCHANGED.test(said)) return { state: 'unchanged' }
  const doubt = doubtOf(said)
  const bare = doubt === null ? said : undoubted(said, doubt)
  const figure = figureOf(bare, doubt === 'direction' ? { ...expectation, mayBeNegative: true } : expectation)
  if ('key' in figure) return { state: 'refused', key: figure.key }
  const value = turned(figure.value, said, doubt)
  const checked = parseReported(value, expectation)
  if (!checked.ok) return { state: 'refused', key: checked.key }
  if (doubt !== null) return { state: 'ask', offered: checked.value, doubt }
  if (figure.doubtful) return { state: 'ask', offered: checked.value, doubt: 'magnitude' }
  if (expectation.share && figure.bare && looksLikeFraction(checked.value))
    return { state: 'ask', offered: plain(multiply(decimal(checked.value), decimal('100'))), doubt: 'fraction' }
  return { state: 'read', value: checked.value, from: figure.scaled ? cell.trim() : null }
}

function doubtOf(said: string): PastedDoubt | null {
  if (PART.test(said)) return 'part'
  if (FALLS.test(said) || MINUS_SIGN.test(said)) return 'direction'
  if (RISES.test(said) && !/^\+\d/.test(said)) return 'direction'
  if (APPROXIMATE.test(said)) return 'approximate'
  if (BOUND.test(said)) return 'bound'
  return REMARK.test(said) ? 'remark' : null
}

/** The cell without the words that raised the doubt. */
function undoubted(said: string, doubt: PastedDoubt): string {
  if (doubt === 'part') return said.slice(0, said.search('/')).trim()
  if (doubt === 'direction')
    return said
      .replace(FALLS, '')
      .replace(RISES, '')
      .replace(/[▲△()]/g, '')
  if (doubt === 'remark') return said.replace(/^[^\d.+:-]{0,40}:/, '').split(/[([;]/, 1)[0] ?? ''
  return said
    .replace(/^(?:大约|约为|约|将近|近|大概|~|≈)/, '')
    .replace(/^(?:[<>≤≥]=?|不低于|不少于|不超过|至少|超过|超|达到|达|突破|高于|低于)/, '')
    .replace(/(?:左右|上下|以上|以下|以内)$/, '')
    .replace(/[余多](?=$|\D)/, '')
}

type Figure = { value: string; scaled: boolean; doubtful: boolean; bare: boolean } | { key: NumberKey }

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/
const POWERS: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12 }

function figureOf(said: string, expectation: Expectation): Figure {
  const same = parseReported(said, { ...expectation, wholes: false })
  const number = NUMBER.exec(said)?.[0]
  if (same.ok) return { value: same.value, scaled: false, doubtful: false, bare: number === said }
  if (same.key !== 'wrongUnit' || number === undefined) return { key: same.key }
  const [given, wanted] = [magnitude(said.slice(number.length)), magnitude(halfWidth(expectation.measureUnit ?? ''))]
  if (given === null || wanted === null || (given.base !== '' && given.base !== wanted.base))
    return { key: 'wrongUnit' }
  const value = shifted(number.replaceAll(',', ''), given.power - wanted.power)
  if (value === null) return { key: 'notANumber' }
  return { value, scaled: true, doubtful: given.base === '' && wanted.power !== 0, bare: false }
}

/** 万元 is 元 with 4 zeros. */
function magnitude(unit: string): { base: string; power: number } | null {
  const [all = '', size = ''] = /^(万亿|[万亿]?)/.exec(unit) ?? []
  const power = POWERS[size]
  return power === undefined ? null : { base: unit.slice(all.length), power }
}

/** The figure times ten to the power, exactly. */
function shifted(number: string, power: number): string | null {
  const figure = number.replace('+', '').replace(/^(-?)\./, '$10.')
  if (!isDecimal(figure)) return null
  const { digits, scale } = decimal(figure)
  const moved: Decimal =
    power >= 0 ? { digits: digits * 10n ** BigInt(power), scale } : { digits, scale: scale - power }
  return plain(moved)
}

/** A fall is below 0, however it was written. */
function turned(value: string, said: string, doubt: PastedDoubt | null): string {
  if (doubt !== 'direction' || RISES.test(said) || value.startsWith('-')) return value
  return sign(decimal(value)) === 0 ? value : `-${value}`
}

const looksLikeFraction = (value: string): boolean => /^0\.\d+$/.test(value) || value === '1'
