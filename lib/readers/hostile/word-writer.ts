import { type ZipEntry, zipOf } from './zip-writer.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word package around a body; `parts` replace or follow the usual ones. */
export function wordParts(body: string, parts: readonly ZipEntry[] = []): ZipEntry[] {
  const usual: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      data:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: documentXml(body) },
  ]
  const replaced = new Set(parts.map((part) => part.name))
  return [...usual.filter((part) => !replaced.has(part.name)), ...parts]
}

/** A Word file. */
export const wordFile = (body: string, parts: readonly ZipEntry[] = []): Buffer => zipOf(wordParts(body, parts))

/** The main part around a body, with what stands before it. */
export const documentXml = (body: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`

/** A paragraph; `properties` go into its pPr. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A paragraph of a list. */
export const item = (text: string, list: number, depth: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A table of rows of cells; a cell may bring its own properties (gridSpan, vMerge). */
export function table(rows: readonly (readonly (string | { text: string; properties: string })[])[]): string {
  const cell = (given: string | { text: string; properties: string }) => {
    const { text, properties } = typeof given === 'string' ? { text: given, properties: '' } : given
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  }
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** `word/numbering.xml` of one list, its levels as format and text, and a second list that goes on in the same. */
export function numberingPart(levels: readonly { format: string; form: string }[], restart = 1): ZipEntry {
  const written = levels.map(
    ({ format, form }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${form}"/></w:lvl>`,
  )
  return {
    name: 'word/numbering.xml',
    data:
      `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="4">${written.join('')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/>' +
      `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${restart}"/></w:lvlOverride></w:num></w:numbering>`,
  }
}
