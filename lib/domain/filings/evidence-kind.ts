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

/** What telephones take pictures as, and few computers of an office can open. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(4, 12))
  return head.startsWith('ftyp') && ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'].includes(head.slice(4))
}

/** Text without what only programs hold, and neither a page nor a script. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = wideText(bytes) ?? narrowText(bytes)
  if (text === null || text === '') return false
  const begin = text.slice(0, 1024).trimStart()
  return !begin.startsWith('<') && !begin.startsWith('#!') && !/<(?:!doctype|html|svg|script|iframe)/i.test(text)
}

/** Tab, line ends, page end. */
const BLANKS = new Set([9, 10, 12, 13])

/** UTF-16 that says so by its mark, as Windows' own editor writes it: only letters, signs and blanks that exist. */
function wideText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be'
  if (encoding === 'utf-16be' && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null
  const text = decoded(bytes, [encoding])
  return text !== null && !/[\p{Cn}\p{Co}\p{Cs}]|(?![\t\n\f\r])\p{Cc}/u.test(text) ? text : null
}

/** UTF-8 or GB 18030. */
const narrowText = (bytes: Uint8Array): string | null =>
  bytes.some((byte) => byte < 32 && !BLANKS.has(byte)) ? null : decoded(bytes, ['utf-8', 'gb18030'])

function decoded(bytes: Uint8Array, encodings: readonly string[]): string | null {
  for (const encoding of encodings)
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
