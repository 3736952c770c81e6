import { readFileSync, writeSync } from 'node:fs'
import { draftTasks } from '../domain/extract/draft/draft.ts'
import { readReport } from '../domain/extract/read-report.ts'
import type { FileReading, FileText, ReadingProgress, SheetReading } from './file-reading.ts'
import { checked, readBytes } from './read-bytes.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The program of the process that `readFile` starts and may kill: `file`, `text` or `sheet` as its argument, the bytes on
 * standard input, JSON lines on descriptor 3: progress, then the reading.
 */
async function main(): Promise<void> {
  const given = readFileSync(0)
  if (process.argv[2] === 'sheet') return answer(await sheetsIn(given))
  const read = process.argv[2] === 'text' ? pastedText(given) : await readBytes(given, tell)
  if (read.kind !== 'pdf') tell({ stage: 'text' })
  tell({ stage: 'plan' })
  const reading = readReport(read.text)
  answer({ ...read, refusal: null, reading, drafts: draftTasks(reading, read.text) })
}

async function sheetsIn(bytes: Buffer): Promise<SheetReading> {
  tell({ stage: 'opening' })
  const { sheetCells } = await import('./sheet-file.ts')
  return { refusal: null, sheets: await sheetCells(bytes) }
}

function pastedText(bytes: Buffer): FileText {
  return checked({ kind: 'pasted', encoding: null, text: bytes.toString('utf8') })
}

const tell = (at: ReadingProgress) => line({ progress: at })
const answer = (reading: FileReading | SheetReading) => line({ reading })

/** The descriptor is one end of a socket that waits: all of it is written before the process goes on. */
function line(said: object): void {
  const bytes = Buffer.from(`${JSON.stringify(said)}\n`)
  for (let at = 0; at < bytes.length; ) at += writeSync(3, bytes, at)
}

try {
  await main()
} catch (error) {
  // A fault of ours goes to the log; to whoever chose the file it means the same as a damaged one.
  if (!(error instanceof Unreadable)) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  answer({ refusal: error instanceof Unreadable ? error.refusal : 'damaged' })
}
process.exit(0)
