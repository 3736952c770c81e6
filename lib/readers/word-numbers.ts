import { depthOf, type ListPlace, type Numbering } from './word-numbering.ts'
import { attribute, type Tag, tagsOf } from './xml-tags.ts'

/** A paragraph's properties while they are passed. */
interface Paragraph extends ListPlace {
  style: string | null
}

/**
 * `word/document.xml` with every automatic number written into its paragraph as text, since mammoth keeps only that
 * there is one. What stands in a text box's second drawing (mc:Choice) is not counted: mammoth reads the first.
 */
export function numbered(xml: string, numbering: Numbering): string {
  const pieces: string[] = []
  let from = 0
  let paragraph: Paragraph | null = null
  let choice = 0
  let former = 0
  for (const tag of tagsOf(xml)) {
    choice += stepOf(tag, 'mc:Choice')
    former += stepOf(tag, 'w:pPrChange')
    if (choice > 0 || former > 0) continue
    if (tag.name === 'w:pPr' && tag.kind === 'open') paragraph = { style: null, list: null, depth: null }
    else if (tag.name === 'w:pPr' && tag.kind === 'close' && paragraph) {
      const said = numbering.next(paragraph.style, paragraph)
      if (said !== '') {
        pieces.push(xml.slice(from, tag.end), `<w:r><w:t xml:space="preserve">${escaped(said)}</w:t></w:r>`)
        from = tag.end
      }
      paragraph = null
    } else if (paragraph) note(paragraph, tag)
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}

function note(paragraph: Paragraph, tag: Tag): void {
  if (tag.kind === 'close') return
  if (tag.name === 'w:pStyle') paragraph.style = attribute(tag, 'w:val')
  if (tag.name === 'w:numId') paragraph.list = attribute(tag, 'w:val')
  if (tag.name === 'w:ilvl') paragraph.depth = depthOf(tag, 'w:val')
}

function stepOf(tag: Tag, name: string): number {
  if (tag.name !== name || tag.kind === 'empty') return 0
  return tag.kind === 'open' ? 1 : -1
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
