import type { EvidenceKind } from './evidence.ts'
import { zipNames } from './zip-names.ts'

/**
 * What a file is by its own bytes; a name is never asked, and nothing is unpacked. Null = nothing that is taken: programs,
 * pages, drawings that run scripts, archives, files with macros or a password, and whatever is unknown.
 */
export function evidenceKind(bytes: Uint8Array): EvidenceKind | null {
  const head = latin1(bytes.subarray(0, 16))
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('PK\x03\x04')) return packageKind(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes)
  return isPlainText(bytes) ? 'txt' : null
}

const PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const

/** By the names in the zip's directory alone. */
function packageKind(bytes: Uint8Array): EvidenceKind | null {
  const names = zipNames(bytes)
  if (names === null || !names.has('[Content_Types].xml')) return null
  if ([...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return null
  const fit = (['docx', 'xlsx', 'pptx'] as const).filter((kind) => names.has(PARTS[kind]))
  return fit.length === 1 ? (fit[0] ?? null) : null
}

const STREAMS = { doc: ['WordDocument'], xls: ['Workbook', 'Book'], ppt: ['PowerPoint Document'] } as const

/** By the names of its streams. Those with macros, and packages under a password, are not taken. */
function compoundKind(bytes: Uint8Array): EvidenceKind | null {
  const text = latin1(bytes)
  const holds = (name: string) => text.includes(`${[...name].join('\0')}\0\0\0`)
  if (holds('EncryptedPackage') || holds('_VBA_PROJECT') || holds('_VBA_PROJECT_CUR')) return null
  const fit = (['doc', 'xls', 'ppt'] as const).filter((kind) => STREAMS[kind].some(holds))
  return fit[0] ?? null
}

/** Text, UTF-8 or GB 18030, without what only programs hold, and neither a page nor a script. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 32 && !BLANKS.has(byte))) return false
  const text = decoded(bytes)
  if (text === null) return false
  const begin = text.slice(0, 1024).trimStart()
  return !begin.startsWith('<') && !begin.startsWith('#!') && !/<(?:!doctype|html|svg|script|iframe)/i.test(text)
}

/** Tab, line ends, page end. */
const BLANKS = new Set([9, 10, 12, 13])

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one, then.
    }
  return null
}

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
