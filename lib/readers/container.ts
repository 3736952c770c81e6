import { LIMITS } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** What a file's first bytes say it is; `text` is whatever has no such sign. */
export type Container = 'zip' | 'pdf' | 'text'

/**
 * Tells containers apart by content; a file's name is never asked.
 * @throws Unreadable with the reason for every container that is known and not read
 */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('tooLarge')
  if (bytes.length === 0) throw new Unreadable('empty')
  const head = latin1(bytes.subarray(0, 1_024))
  const begins = (signs: readonly string[]) => signs.some((sign) => head.startsWith(sign))
  if (begins(['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'])) return 'zip'
  if (head.includes('%PDF-')) return 'pdf'
  if (begins(['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'])) throw new Unreadable(compoundFile(bytes))
  if (/^\s*\{\\rtf/.test(head)) throw new Unreadable('rtf')
  if (begins(['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*'])) throw new Unreadable('image')
  if (/^(?:BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(?:heic|avif))/s.test(head)) throw new Unreadable('image')
  if (begins(['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'])) throw new Unreadable('archive')
  return 'text'
}

/** An OLE compound file: old Word, Excel and WPS, and every encrypted Office file (stream names are UTF-16LE). */
function compoundFile(bytes: Uint8Array) {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encryptedOffice'
  if (holds('WordDocument')) return 'doc'
  if (holds('Workbook')) return 'spreadsheet'
  return holds('PowerPoint Document') ? 'presentation' : 'doc'
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
