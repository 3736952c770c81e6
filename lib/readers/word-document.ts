import mammoth from 'mammoth'
import type { Archive } from './archive.ts'
import { markupLines } from './markup-lines.ts'
import { parsed } from './markup-tree.ts'
import { byLibrary, Unreadable } from './unreadable.ts'
import { type Numbering, numberingOf } from './word-numbering.ts'
import { numbered } from './word-numbers.ts'
import { attribute, tagsOf, xmlText } from './xml-tags.ts'

const OFFICE = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org)\/.*\/relationships\//

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
  const relations = archive.has('_rels/.rels') ? relationsIn(await partText(archive, '_rels/.rels'), '') : []
  const named = relations.find((each) => each.kind === 'officeDocument' && archive.has(each.target))?.target
  const main = named ?? (archive.has('word/document.xml') ? 'word/document.xml' : null)
  return main?.startsWith('word/') || (main && /\bdocument\d*\.xml$/.test(main)) ? main : null
}

/** The styles and numbering parts that the document names, or where they usually stand. */
async function partsOf(archive: Archive, main: string): Promise<{ styles: string | null; numbering: string | null }> {
  const slash = main.lastIndexOf('/') + 1
  const relationsAt = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`
  const relations = archive.has(relationsAt)
    ? relationsIn(await partText(archive, relationsAt), main.slice(0, slash))
    : []
  const find = (kind: string) =>
    [relations.find((each) => each.kind === kind)?.target, `word/${kind}.xml`].find((at) => at && archive.has(at)) ??
    null
  return { styles: find('styles'), numbering: find('numbering') }
}

/** The relations to parts of the package itself; those that lead outside are left out. */
function relationsIn(xml: string, base: string): { kind: string; target: string }[] {
  const found: { kind: string; target: string }[] = []
  for (const tag of tagsOf(xml)) {
    const [type, target] = [attribute(tag, 'Type'), attribute(tag, 'Target')]
    if (!type || !target || !OFFICE.test(type) || attribute(tag, 'TargetMode') === 'External') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.push({ kind, target: target.startsWith('/') ? target.slice(1) : `${base}${target}` })
  }
  return found
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

const partText = async (archive: Archive, name: string) => xmlText(await archive.bytes(name))
const textOf = (archive: Archive, name: string): Promise<string | null> =>
  archive.has(name) ? partText(archive, name) : Promise.resolve(null)
