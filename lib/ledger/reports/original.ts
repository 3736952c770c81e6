import { createHash } from 'node:crypto'
import { invalid } from '../../domain/errors.ts'
import type { FileReading, ReadingProgress } from '../../readers/file-reading.ts'
import { LIMITS } from '../../readers/limits.ts'
import { readFile, readText } from '../../readers/read-file.ts'
import { messageKey } from '../../readers/unreadable.ts'

/** Bytes of the largest file that is taken. */
export const LARGEST_UPLOAD = LIMITS.fileBytes
export type { ReadingProgress }

/** What was handed in: a file's bytes, or pasted text. */
export interface Given {
  content: string | Uint8Array
}

/** What goes along with a reading. */
export interface Reading {
  onProgress?: (at: ReadingProgress) => void
  signal?: AbortSignal
}

/** What was given, read; and the sha256 of its bytes as they came. */
export type OriginalRead = Extract<FileReading, { refusal: null }> & { sha256: string }

/** Reads what was uploaded or pasted, of whatever kind. @throws Refusal validation on `content`: `file…` of lib/i18n */
export async function readOriginal({ content }: Given, options: Reading = {}): Promise<OriginalRead> {
  const read = typeof content === 'string' ? await readText(content, options) : await readFile(content, options)
  if (read.refusal !== null) throw invalid('content', messageKey(read.refusal))
  return { ...read, sha256: sha256Of(content) }
}

/** Pasted text counts as its UTF-8. */
export const sha256Of = (content: Given['content']) => createHash('sha256').update(content).digest('hex')
