import { getDocumentProxy } from 'unpdf'
import type { ReadingProgress } from './file-reading.ts'
import { hanCount } from './han.ts'
import { LIMITS } from './limits.ts'
import { codeTable, UNTOLD_CHARACTER } from './pdf-code-tables.ts'
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
  const tables = { missing: false }
  const document = await opened(bytes, tables)
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
  if (tables.missing) throw new Unreadable('garbled')
  if (text.replace(/\s/g, '').length < FEWEST_A_PAGE * pages) throw new Unreadable('scan')
  if (isGarbled(text)) throw new Unreadable('garbled')
  return text
}

/** Hands out code tables, and notes when one is asked for that is not here: what it shows is lost without a word. */
const handingOut = (tables: { missing: boolean }) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? codeTable(filename) : null
      if (kind === 'cMapUrl' && !table) tables.missing = true
      if (!table) throw new Error(`not here: ${filename}`)
      return table
    }
  }

async function opened(bytes: Uint8Array, tables: { missing: boolean }) {
  try {
    // Text alone: no font program is run (CVE-2024-4367), no file or address is asked for what the document leaves out.
    const options = {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
      stopAtErrors: false,
      cMapPacked: false,
      BinaryDataFactory: handingOut(tables),
    }
    return await getDocumentProxy(new Uint8Array(bytes), options)
  } catch (cause) {
    const locked = cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)
    throw new Unreadable(locked ? 'encryptedPdf' : 'damaged', { cause })
  }
}

/** Fonts without a table of characters give signs of no meaning: control characters and private ones; a few are too many. */
function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '')
  const known = signs.match(/[\x21-\x7e\u3000-\u303f\uff01-\uff5e\u2010-\u2026\u2460-\u2473]/g)?.length ?? 0
  if (known + hanCount(signs) < signs.length / 2) return true
  return (signs.match(UNTOLD_CHARACTER)?.length ?? 0) > signs.length / 50
}
