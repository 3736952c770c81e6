import type { SheetOfCells } from '../domain/month-sheet/cells.ts'
import { type Archive, openArchive } from './archive.ts'
import { containerOf } from './container.ts'
import { LIMITS } from './limits.ts'
import { partText, type Relation, relationsOf } from './relations.ts'
import { cellsOf, type Shared, sharedStrings } from './sheet-cells.ts'
import { localName, numberForms } from './sheet-formats.ts'
import { Unreadable } from './unreadable.ts'
import { attribute, tagsOf } from './xml-tags.ts'

/**
 * The cells of an .xlsx. Of the package only the workbook, its sheets, their texts and number formats are opened: no
 * macro, no picture, no link to another file; of a formula only the value that was kept with it.
 * @throws Unreadable notSheet, spreadsheet, tooManyCells, bomb, damaged, doctype, encryptedOffice
 */
export async function sheetCells(bytes: Uint8Array): Promise<SheetOfCells[]> {
  if (containerOf(bytes) !== 'zip') throw new Unreadable('notSheet')
  const archive = await openArchive(bytes)
  const workbook = await workbookPart(archive)
  const xml = await partText(archive, workbook)
  const relations = await relationsOf(archive, workbook)
  const part = (kind: string) => relations.find((each) => each.kind === kind && archive.has(each.target))?.target
  const [strings, styles] = [part('sharedStrings'), part('styles')]
  const shared: Shared = {
    strings: strings ? sharedStrings(await partText(archive, strings)) : [],
    forms: numberForms(styles ? await partText(archive, styles) : null),
    since1904: since1904(xml),
    budget: { left: LIMITS.cells },
  }
  const sheets: SheetOfCells[] = []
  for (const { name, target } of sheetsIn(xml, relations))
    if (archive.has(target)) sheets.push({ name, ...cellsOf(await partText(archive, target), shared) })
  if (sheets.length === 0) throw new Unreadable('damaged')
  return sheets
}

async function workbookPart(archive: Archive): Promise<string> {
  const relations = await relationsOf(archive, '')
  const named = relations.find((each) => each.kind === 'officeDocument' && archive.has(each.target))?.target
  const main = named ?? 'xl/workbook.xml'
  if (main.startsWith('xl/') && main.endsWith('.xml') && archive.has(main)) return main
  throw new Unreadable(archive.has('xl/workbook.bin') ? 'spreadsheet' : 'notSheet')
}

const MOST_SHEETS = 50

/** The sheets in their order, by the relation that each names. */
function sheetsIn(xml: string, relations: readonly Relation[]): { name: string; target: string }[] {
  const found: { name: string; target: string }[] = []
  for (const tag of tagsOf(xml)) {
    if (localName(tag) !== 'sheet' || found.length === MOST_SHEETS) continue
    const id = /\s\w+:id="([^"]*)"/.exec(tag.source)?.[1]
    const target = relations.find((each) => each.id === id && each.kind === 'worksheet')?.target
    if (target) found.push({ name: attribute(tag, 'name') ?? '', target })
  }
  return found
}

function since1904(xml: string): boolean {
  for (const tag of tagsOf(xml))
    if (localName(tag) === 'workbookPr') return ['1', 'true'].includes(attribute(tag, 'date1904') ?? '')
  return false
}
