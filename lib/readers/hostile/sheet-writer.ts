import { type ZipEntry, zipOf } from './zip-writer.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const related = (...targets: [kind: string, target: string][]) =>
  `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Styles by their place: 0 as it is, 1 per cent, 2 a day, 3 shown in 万, 4 a Chinese day. */
export const STYLES = `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="170" formatCode="0!.0,&quot;万&quot;"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`

/** The parts of a spreadsheet package with one sheet; `data` goes into its sheetData, `parts` replace or follow the usual. */
export function sheetParts(
  data: string,
  { after = '', strings = '', workbook = '', parts = [] }: SheetMore = {},
): ZipEntry[] {
  const usual: ZipEntry[] = [
    { name: '_rels/.rels', data: related(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${MAIN} ${R}>${workbook}<sheets><sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: related(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'strings.xml']),
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet ${MAIN}><sheetData>${data}</sheetData>${after}</worksheet>` },
    { name: 'xl/styles.xml', data: STYLES },
    { name: 'xl/strings.xml', data: `<sst ${MAIN}>${strings}</sst>` },
  ]
  const replaced = new Set(parts.map((part) => part.name))
  return [...usual.filter((part) => !replaced.has(part.name)), ...parts]
}

interface SheetMore {
  /** What follows the rows, such as merged cells. */
  after?: string
  /** The shared texts. */
  strings?: string
  /** What stands before the list of sheets. */
  workbook?: string
  parts?: readonly ZipEntry[]
}

export const sheetFile = (data: string, more: SheetMore = {}): Buffer => zipOf(sheetParts(data, more))
