import { addDays, type Day } from '../domain/calendar/day.ts'
import type { CellForm } from '../domain/month-sheet/cells.ts'
import { attribute, type Tag, tagsOf } from './xml-tags.ts'

/** How a number is shown, as far as that changes what it says. */
export type NumberForm = Extract<CellForm, 'number' | 'percent' | 'date' | 'scaled'>

/** The number form of each cell style, by its place in `cellXfs`. */
export function numberForms(stylesXml: string | null): NumberForm[] {
  if (stylesXml === null) return []
  const own = new Map<string, string>()
  const forms: NumberForm[] = []
  let inside = false
  for (const tag of tagsOf(stylesXml)) {
    const name = localName(tag)
    if (name === 'numFmt') own.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '')
    if (name === 'cellXfs') inside = tag.kind === 'open'
    if (name === 'xf' && inside && tag.kind !== 'close') {
      const id = attribute(tag, 'numFmtId') ?? '0'
      forms.push(formOf(Number(id), own.get(id)))
    }
  }
  return forms
}

/** The tag's name without the prefix that some programs give it. */
export const localName = (tag: Tag): string => tag.name.slice(tag.name.indexOf(':') + 1)

/** Of the formats that every program knows by number: 9 and 10 are per cent; days and times. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

function formOf(id: number, code: string | undefined): NumberForm {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    return DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number'
  }
  // A number that shows as 5万 and is kept as 5, or as 50000, is one that its reader and its writer may take differently.
  if (/[万亿]/.test(code) || /[0#],+(?:[;"\s]|$)/.test(code)) return 'scaled'
  const bare = code.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  return /[ymdhs年月日]/i.test(bare.replace(/General|E[+-]/gi, '')) ? 'date' : 'number'
}

/**
 * A stored number as plain decimal text. Programs keep 0.1+0.2 as 0.30000000000000004 and show 0.3: fifteen digits are
 * what they promise. @returns null for what is no number
 */
export function plainNumber(stored: string): string | null {
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(stored)) return null
  const value = Number(Number(stored).toPrecision(15))
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null
  if (Number.isInteger(value)) return value.toFixed(0).replace(/^-0$/, '0')
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/(?<!0)0+$/, '') : text
}

/** 0.953 is 95.3%. */
export const percentText = (plain: string): string => `${plainNumber(String(Number(plain) * 100)) ?? plain}%`

/** The day of a spreadsheet's day number. @returns null for a time of day and what is far off */
export function dayOfNumber(plain: string, since1904: boolean): Day | null {
  const number = Math.floor(Number(plain)) + (since1904 ? 1462 : 0)
  if (number < 1 || number > 100_000) return null
  // In these programs 1900 was a leap year.
  return addDays('1899-12-30', number < 60 ? number + 1 : number)
}
