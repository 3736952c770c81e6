import type { Merged, SheetCell, SheetOfCells } from '../domain/month-sheet/cells.ts'
import { dayOfNumber, localName, type NumberForm, percentText, plainNumber } from './sheet-formats.ts'
import { Unreadable } from './unreadable.ts'
import { attribute, type Tag, tagsOf } from './xml-tags.ts'

/** What all sheets of a workbook share; `budget` counts the cells that may still come. */
export interface Shared {
  strings: readonly string[]
  forms: readonly NumberForm[]
  since1904: boolean
  budget: { left: number }
}

/** Longer than anything that is taken in: what is cut here is refused as too long later. */
const MOST_TEXT = 5_000

/** The texts that cells point to, in order; a text in several styles is one, its reading aid is left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  const texts = textsIn(xml)
  for (const { name, kind, text } of texts) {
    if (name === 'si' && kind !== 'close') strings.push('')
    if (text !== null && strings.length > 0) strings[strings.length - 1] = cut(`${strings.at(-1)}${text}`)
  }
  return strings
}

/** A sheet's cells that hold something, and its merged ones. @throws Unreadable tooManyCells */
export function cellsOf(xml: string, shared: Shared): Pick<SheetOfCells, 'cells' | 'merged'> {
  const cells: SheetCell[] = []
  const merged: Merged[] = []
  let [row, column] = [0, -1]
  let cell: Tag | null = null
  let kept: { value: string; formula: boolean } = { value: '', formula: false }
  for (const { name, kind, tag, text, within } of textsIn(xml)) {
    if (name === 'row' && kind !== 'close') {
      row = Number(attribute(tag, 'r') ?? row + 1)
      column = -1
    }
    if (name === 'c' && kind !== 'close') {
      if (shared.budget.left-- <= 0) throw new Unreadable('tooManyCells')
      const named = placeOf(attribute(tag, 'r'))
      column = named?.column ?? column + 1
      row = named?.row ?? row
      cell = tag
      kept = { value: '', formula: false }
    }
    if (text !== null && cell && (within === 'v' || within === 't')) kept.value = cut(kept.value + text)
    if (name === 'f') kept.formula = true
    if (name === 'c' && kind !== 'open' && cell) {
      const said = saidBy(cell, kept, shared)
      if (said) cells.push({ row, column, ...said })
      cell = null
    }
    const area = name === 'mergeCell' ? areaOf(attribute(tag, 'ref')) : null
    if (area) merged.push(area)
  }
  return { cells, merged }
}

function saidBy(
  cell: Tag,
  { value, formula }: { value: string; formula: boolean },
  { strings, forms, since1904 }: Shared,
): Pick<SheetCell, 'text' | 'form'> | null {
  const type = attribute(cell, 't') ?? 'n'
  if (value === '') return formula ? { text: '', form: 'noResult' } : null
  if (type === 's') return words(strings[Number(value)] ?? '')
  if (type === 'str' || type === 'inlineStr') return words(value)
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', form: 'boolean' }
  if (type === 'e') return { text: value, form: 'fault' }
  if (type === 'd') return { text: value.slice(0, 10), form: 'date' }
  const plain = plainNumber(value)
  if (plain === null) return words(value)
  const form = forms[Number(attribute(cell, 's') ?? 0)] ?? 'number'
  if (form === 'percent') return { text: percentText(plain), form }
  return { text: form === 'date' ? (dayOfNumber(plain, since1904) ?? plain) : plain, form }
}

const words = (text: string): Pick<SheetCell, 'text' | 'form'> | null => (text.trim() ? { text, form: 'text' } : null)

interface Step {
  name: string
  kind: Tag['kind']
  tag: Tag
  /** What stands before a closing tag, for the elements that hold text. */
  text: string | null
  within: string
}

const HOLDS_TEXT = new Set(['t', 'v'])

/** The tags with the text that they close; reading aids (`rPh`) are passed over. */
function* textsIn(xml: string): Generator<Step> {
  let aid = false
  let from = 0
  for (const tag of tagsOf(xml)) {
    const name = localName(tag)
    if (name === 'rPh') aid = tag.kind === 'open'
    const closes = tag.kind === 'close' && HOLDS_TEXT.has(name) && !aid
    yield { name, kind: tag.kind, tag, text: closes ? plainText(xml.slice(from, tag.start)) : null, within: name }
    from = tag.end
  }
}

/** Text of a part: entities resolved, `_x000D_` and its kin too. */
function plainText(xml: string): string {
  return xml
    .replace(/^<!\[CDATA\[|\]\]>$/g, '')
    .replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (_, name, number, hex) =>
      name ? (NAMED[name] ?? '') : character(number ? Number(number) : Number.parseInt(hex, 16)),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => character(Number.parseInt(hex, 16)))
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
const cut = (text: string): string => (text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text)

/** `H9` → column 7, row 9. */
function placeOf(ref: string | null): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref ?? '') ?? []
  if (!letters || !digits) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

function areaOf(ref: string | null): Merged | null {
  const [first, last] = (ref ?? '').split(':')
  const [from, to] = [placeOf(first ?? null), placeOf(last ?? null)]
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null
}
