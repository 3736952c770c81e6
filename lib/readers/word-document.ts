import mammoth from 'mammoth'
import type { Archive } from './archive.ts'
import { markupLines } from './markup-lines.ts'
import { parsed } from './markup-tree.ts'
import { partText, relationsOf } from './relations.ts'
import { byLibrary, Unreadable } from './unreadable.ts'
import { type Numbering, numberingOf } from './word-numbering.ts'
import { numbered } from './word-numbers.ts'

/**
 * A Word document's paragraphs and tables as lines, automatic numbers written out. Of the package only the document
 * itself, its styles and its numbering are opened: no image, no macro, no embedded or external file.
 * @throws Unreadable damaged, doctype, bomb, encryptedOffice
 */
export async function wordLines(archive: Archive, main: string): Promise<string> {
  const parts = await partsOf(archive, main)
  const [documentXml, stylesXml, numberingXml] = await Promise.all([
    textOf(archive, main),
    parts.styles ? textOf(archive, parts.styles) : null,
    parts.numbering ? textOf(archive, parts.numbering) : null,
  ])
  if (documentXml === null) throw new Unreadable('damaged')
  const html = await markup(documentXml, stylesXml, numberingOf(numberingXml, stylesXml))
  return markupLines(parsed(html).body)
}

/** Where the document itself stands in a Word package; null for any other zip. */
export async function mainPart(archive: Archive): Promise<string | null> {
  const relations = await relationsOf(archive, '')
  const named = relations.find((each) => each.kind === 'officeDocument' && archive.has(each.target))?.target
  const main = named ?? (archive.has('word/document.xml') ? 'word/document.xml' : null)
  return main?.startsWith('word/') || (main && /\bdocument\d*\.xml$/.test(main)) ? main : null
}

/** The styles and numbering parts that the document names, or where they usually stand. */
async function partsOf(archive: Archive, main: string): Promise<{ styles: string | null; numbering: string | null }> {
  const relations = await relationsOf(archive, main)
  const find = (kind: string) =>
    [relations.find((each) => each.kind === kind)?.target, `word/${kind}.xml`].find((at) => at && archive.has(at)) ??
    null
  return { styles: find('styles'), numbering: find('numbering') }
}

/**
 * The document as HTML. mammoth is handed a package of two parts already in memory, so that it inflates nothing, finds
 * no relation, no image and no style map in the file (CVE-2025-11849, CVE-2026-105219).
 */
async function markup(documentXml: string, stylesXml: string | null, numbering: Numbering): Promise<string> {
  const inside = new Map([['word/document.xml', unlinked(numbered(documentXml, numbering))]])
  if (stylesXml !== null) inside.set('word/styles.xml', stylesXml)
  const file = {
    exists: (name: string) => inside.has(name),
    read: (name: string) => Promise.resolve(inside.get(name) ?? ''),
  }
  const options = {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // A table of contents says everything twice.
    styleMap: ["p[style-name^='toc '] => !", "p[style-name^='TOC '] => !"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  }
  // `file` is what mammoth itself makes of a buffer; its types leave it out.
  const given = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  const { value } = await byLibrary(() => mammoth.convertToHtml(given, options))
  return value
}

/** Without what points into parts that are not handed on: images, links, notes. */
function unlinked(xml: string): string {
  return xml
    .replace(/ r:(?:id|embed|link|pict)="[^"<>]*"/g, '')
    .replace(/<w:(?:footnoteReference|endnoteReference|commentReference)\b[^<>]*>/g, '')
}

const textOf = (archive: Archive, name: string): Promise<string | null> =>
  archive.has(name) ? partText(archive, name) : Promise.resolve(null)
