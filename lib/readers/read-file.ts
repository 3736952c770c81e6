import type { FileReading, ReadingProgress, SheetReading } from './file-reading.ts'
import { LIMITS } from './limits.ts'
import { tidyLines } from './plain-text.ts'
import { inTurn } from './reading-turns.ts'
import { supervised } from './supervised.ts'

interface Options {
  /** Told as the reading goes on; what it throws is not caught. */
  onProgress?: (at: ReadingProgress) => void
  /** Ends the reading, and with it its process; the promise then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * A file's bytes → its text and what the grammar found, read in a process of its own that is ended after ten seconds
 * or when it takes too much memory; two at a time, the others wait their turn. Never throws for what is in the file.
 */
export function readFile(bytes: Uint8Array, options: Options = {}): Promise<FileReading> {
  if (bytes.length > LIMITS.fileBytes) return Promise.resolve({ refusal: 'tooLarge' })
  if (bytes.length === 0) return Promise.resolve({ refusal: 'empty' })
  return read('file', bytes, options)
}

/** The same for text that was pasted: what shows nothing is taken out, halves of characters are replaced. */
export function readText(text: string, options: Options = {}): Promise<FileReading> {
  if (text.length > LIMITS.characters) return Promise.resolve({ refusal: 'tooLong' })
  const shown = tidyLines(text).replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
  if (shown.trim() === '') return Promise.resolve({ refusal: 'empty' })
  return read('text', Buffer.from(shown.toWellFormed(), 'utf8'), options)
}

/** The cells of an .xlsx, in the same restricted process: nothing in it is reckoned, followed or run. */
export function readSheets(bytes: Uint8Array, { onProgress = () => {}, signal }: Options = {}): Promise<SheetReading> {
  if (bytes.length > LIMITS.fileBytes) return Promise.resolve({ refusal: 'tooLarge' })
  if (bytes.length === 0) return Promise.resolve({ refusal: 'notSheet' })
  return inTurn({ onWait: () => onProgress({ stage: 'waiting' }), signal }, () =>
    supervised<SheetReading>({ argument: 'sheet', bytes, onProgress, signal }),
  )
}

function read(
  what: 'file' | 'text',
  bytes: Uint8Array,
  { onProgress = () => {}, signal }: Options,
): Promise<FileReading> {
  return inTurn({ onWait: () => onProgress({ stage: 'waiting' }), signal }, async () => {
    const reading = await supervised({ argument: what, bytes, onProgress, signal })
    if (reading.refusal === null) onProgress({ stage: 'done' })
    return reading
  })
}
