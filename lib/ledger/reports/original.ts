import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '../../domain/errors.ts'
import { textOf } from '../../domain/extract/text-of.ts'

/** A server action takes 1 MB; base64 makes four bytes of three. */
export const LARGEST_FILE = 700_000

/** A file's bytes as base64, or pasted text. */
export const Original = {
  content: z.string().max(Math.ceil((LARGEST_FILE * 4) / 3), 'fileTooLarge'),
  encoding: z.enum(['text', 'base64']),
}

/** The text of what was uploaded, and the sha256 of its bytes. @throws Refusal validation when it is no text. */
export function originalOf(given: { content: string; encoding: 'text' | 'base64' }): { text: string; sha256: string } {
  const bytes = Buffer.from(given.content, given.encoding === 'base64' ? 'base64' : 'utf8')
  const read = textOf(bytes)
  if (!read.ok) throw invalid('content', 'notText')
  return { text: read.text, sha256: createHash('sha256').update(bytes).digest('hex') }
}
