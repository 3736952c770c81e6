import { getDocumentProxy } from 'unpdf'
import type { ReadingProgress } from './file-reading.ts'
import { hanCount } from './han.ts'
import { LIMITS } from './limits.ts'
import { paragraphs } from './pdf-paragraphs.ts'
import { piecesOf, type Row, rowsOf } from './pdf-rows.ts'
import { rulesOf } from './pdf-rules.ts'
import { withTables } from './pdf-tables.ts'
import { withoutRadicals } from './radicals.ts'
import { byLibrary, Unreadable } from './unreadable.ts'

/** Fewer characters a page than any page of a report has: what is there are pictures of pages. */
const FEWEST_A_PAGE = 12

/**
 * A PDF's text layer as lines, paragraphs put together again, page numbers and running heads left out.
 * @throws Unreadable encryptedPdf, tooManyPages, scan, garbled, tooLong, damaged
 */
export async function pdfLines(bytes: Uint8Array, tell: (at: ReadingProgress) => void): Promise<string> {
  const document = await opened(bytes)
  const pages = document.numPages
  if (pages > LIMITS.pages) throw new Unreadable('tooManyPages')
  const rows: Row[][] = []
  let size = 0
  for (let page = 1; page <= pages; page++) {
    tell({ stage: 'text', page, pages })
    const proxy = await byLibrary(() => document.getPage(page))
    const { items } = await byLibrary(() => proxy.getTextContent())
    const [left = 0, bottom = 0, right = 0, top = 0] = proxy.view
    const box = { left, bottom, right, top }
    const pieces = piecesOf(items, box)
    const loose = rowsOf(pieces, box)
    // Ruled lines are asked for only where something looks like a table: it means going through all that is drawn.
    const ruled = loose.some((row) => row.cells)
    const found = ruled ? withTables(pieces, await rulesOf(proxy), box) : loose
    size += found.reduce((sum, row) => sum + row.text.length, 0)
    if (size > LIMITS.characters * 2) throw new Unreadable('tooLong')
    rows.push(found)
    proxy.cleanup()
  }
  const text = withoutRadicals(paragraphs(rows))
  if (text.replace(/\s/g, '').length < FEWEST_A_PAGE * pages) throw new Unreadable('scan')
  if (isGarbled(text)) throw new Unreadable('garbled')
  return text
}

async function opened(bytes: Uint8Array) {
  try {
    // Text alone: no font program is run (CVE-2024-4367), no file or address is asked for what the document leaves out.
    const options = {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
      stopAtErrors: false,
    }
    return await getDocumentProxy(new Uint8Array(bytes), options)
  } catch (cause) {
    const locked = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)
    throw new Unreadable(locked ? 'encryptedPdf' : 'damaged', { cause })
  }
}

/** Fonts without a table of characters give signs of no meaning: control characters and private ones. */
function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '')
  const known = signs.match(/[\x21-\x7e\u3000-\u303f\uff01-\uff5e\u2010-\u2026\u2460-\u2473]/g)?.length ?? 0
  return known + hanCount(signs) < signs.length / 2
}
