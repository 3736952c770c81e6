import { openArchive } from './archive.ts'
import { containerOf } from './container.ts'
import type { FileText, ReadingProgress } from './file-reading.ts'
import { LIMITS } from './limits.ts'
import { decodeMarkup, isMarkup } from './markup-text.ts'
import { isPageArchive, pageIn } from './page-archive.ts'
import { type Decoded, decodeText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A file's bytes → its text, by what they are and not by what the file is called. Unbounded in time and memory by
 * itself: `readFile` runs it where it can be stopped. The libraries are loaded for the kinds that need them.
 * @throws Unreadable, and nothing else
 */
export async function readBytes(bytes: Uint8Array, tell: (at: ReadingProgress) => void = () => {}): Promise<FileText> {
  tell({ stage: 'opening' })
  const container = containerOf(bytes)
  const read =
    container === 'zip'
      ? await wordText(bytes)
      : container === 'pdf'
        ? await pdfText(bytes, tell)
        : await plainOrMarkup(bytes)
  return checked(read)
}

/** Text of the length that is read, and with something in it. @throws Unreadable empty, tooLong */
export function checked<T extends FileText>(read: T): T {
  if (read.text.length > LIMITS.characters) throw new Unreadable('tooLong')
  if (!/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(read.text)) throw new Unreadable('empty')
  return read
}

async function plainOrMarkup(bytes: Uint8Array): Promise<FileText> {
  if (isPageArchive(Buffer.from(bytes.subarray(0, 4_000)).toString('latin1'))) {
    const page = pageIn(bytes)
    return markupText('mht', decodeMarkup(page.bytes, page.encoding))
  }
  const { text, encoding } = decodeText(bytes)
  const head = text.slice(0, 8_000)
  if (/<w:wordDocument\b/.test(head)) throw new Unreadable('doc')
  if (/<Workbook\b[^<>]{0,500}:spreadsheet/.test(head)) throw new Unreadable('spreadsheet')
  return isMarkup(head) ? markupText('html', decodeMarkup(bytes)) : { kind: 'txt', encoding, text }
}

async function markupText(kind: 'html' | 'mht', { text, encoding }: Decoded): Promise<FileText> {
  const { pageLines } = await import('./saved-page.ts')
  return { kind, encoding, text: pageLines(text) }
}

async function wordText(bytes: Uint8Array): Promise<FileText> {
  const archive = await openArchive(bytes)
  const { mainPart, wordLines } = await import('./word-document.ts')
  const main = await mainPart(archive)
  if (main) return { kind: 'docx', encoding: null, text: await wordLines(archive, main) }
  if (archive.has('xl/workbook.xml') || archive.has('xl/workbook.bin')) throw new Unreadable('spreadsheet')
  if (archive.has('ppt/presentation.xml')) throw new Unreadable('presentation')
  if (archive.has('OFD.xml')) throw new Unreadable('ofd')
  if (archive.has('mimetype')) throw new Unreadable('openDocument')
  throw new Unreadable(archive.has('[Content_Types].xml') ? 'damaged' : 'archive')
}

async function pdfText(bytes: Uint8Array, tell: (at: ReadingProgress) => void): Promise<FileText> {
  const { pdfLines } = await import('./pdf-document.ts')
  return { kind: 'pdf', encoding: null, text: await pdfLines(bytes, tell) }
}
