import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '../../domain/errors.ts'
import type { FileReading, ReadingProgress } from '../../readers/file-reading.ts'
import { LIMITS } from '../../readers/limits.ts'
import { readFile, readText } from '../../readers/read-file.ts'
import { messageKey } from '../../readers/unreadable.ts'

/** A server action takes 1 MB; base64 makes four bytes of three. Larger files come by the upload address. */
export const LARGEST_FILE = 700_000
export const LARGEST_UPLOAD = LIMITS.fileBytes
export type { ReadingProgress }

/** A file's bytes, the same as base64, or pasted text. */
export const Original = {
  content: z.union([
    z.string().max(Math.ceil((LIMITS.fileBytes * 4) / 3) + 4, 'fileTooLarge'),
    z.custom<Uint8Array>((given) => given instanceof Uint8Array && given.length <= LIMITS.fileBytes, 'fileTooLarge'),
  ]),
  encoding: z.enum(['text', 'base64', 'bytes']),
}

/** What was handed in, and in which form. */
export interface Given {
  content: string | Uint8Array
  encoding: 'text' | 'base64' | 'bytes'
}

/** What goes along with a reading. */
export interface Reading {
  onProgress?: (at: ReadingProgress) => void
  signal?: AbortSignal
}

/** What was given, read; and the sha256 of its bytes as they came. */
export type OriginalRead = Extract<FileReading, { refusal: null }> & { sha256: string }

/** Reads what was uploaded or pasted, of whatever kind. @throws Refusal validation on `content`: `file…` of lib/i18n */
export async function readOriginal(given: Given, options: Reading = {}): Promise<OriginalRead> {
  const bytes = bytesOf(given)
  const read =
    given.encoding === 'text' ? await readText(String(given.content), options) : await readFile(bytes, options)
  if (read.refusal !== null) throw invalid('content', messageKey(read.refusal))
  return { ...read, sha256: sha256Of(bytes) }
}

/** The bytes of what was given, pasted text as UTF-8. */
export function bytesOf({ content, encoding }: Given): Uint8Array {
  if (typeof content !== 'string') return content
  return Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
