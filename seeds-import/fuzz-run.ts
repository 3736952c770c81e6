import { draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import type { ReadReport } from '../lib/domain/extract/read-report-types.ts'
import { REPORT } from '../lib/readers/hostile/hostile-file.ts'
import { pdfOf } from '../lib/readers/hostile/pdf-writer.ts'
import { paragraph, table, wordFile } from '../lib/readers/hostile/word-writer.ts'
import { readBytes } from '../lib/readers/read-bytes.ts'
import { Unreadable } from '../lib/readers/unreadable.ts'
import { type Dice, mutatedBytes, mutatedText } from './fuzz-cases.ts'

/** What became of one run: read as a report, or refused; and what is wrong, when anything is. */
export interface RunOutcome {
  outcome: 'read' | 'refused'
  fault: string | null
}

/** Reads one mutated input: six of ten are texts, the others files of every kind, damaged inside or outside. */
export async function runOnce(roll: Dice): Promise<RunOutcome> {
  const kind = roll(10)
  const file = FILES[kind]
  return runOf(async () => (file ? (await readBytes(file(roll))).text : mutatedText(roll)), roll)
}

/** What becomes of an input by what gives its text: it may refuse the input, and must not throw anything else. */
export async function runOf(textOf: () => Promise<string>, roll: Dice): Promise<RunOutcome> {
  try {
    return readText(await textOf(), roll)
  } catch (error) {
    return { outcome: 'refused', fault: error instanceof Unreadable ? null : `throws ${told(error)}` }
  }
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
}

const page = REPORT.map((line) => `<p>${line}</p>`).join('')
const rows = [['序号', '目标任务', '完成时限'], ...REPORT.slice(-2).map((line, i) => [`${i + 1}`, line, '6月底前'])]
const word = wordFile(REPORT.map((line) => paragraph(line)).join('') + table(rows))
const pdf = pdfOf([REPORT.map((text, i) => ({ text: text.slice(0, 30), x: 60, y: 780 - i * 24 }))])
const saved = Buffer.from(
  `<html><head><meta charset="utf-8"><title>报告</title></head><body><div>${page}</div></body></html>`,
)

const FILES: readonly ((roll: Dice) => Uint8Array)[] = [
  (roll) => mutatedBytes(word, roll),
  (roll) =>
    wordFile(new TextDecoder().decode(mutatedBytes(Buffer.from(paragraph(REPORT.join('')) + table(rows)), roll))),
  (roll) => mutatedBytes(pdf, roll),
  (roll) => mutatedBytes(roll(2) === 0 ? saved : Buffer.from(mutatedText(roll), 'utf16le'), roll),
]

/** What must hold of any reading of any text. */
function readText(text: string, roll: Dice): RunOutcome {
  const reading = readReport(text)
  if (!reading.isReport) return { outcome: 'refused', fault: null }
  const untitled = draftTasks(reading, text).some((task) => task.title.trim() === '')
  const again = roll(10) > 0 || JSON.stringify(readReport(text)) === JSON.stringify(reading)
  const fault = misplaced(reading, text) ?? (untitled ? 'a task without a title' : null)
  return { outcome: 'read', fault: fault ?? (again ? null : 'two readings of one text differ') }
}

function misplaced(reading: ReadReport, text: string): string | null {
  let last = 0
  for (const { span } of reading.sentences) {
    if (span[0] < last || span[1] <= span[0] || span[1] > text.length) return `sentence at ${span}`
    last = span[1]
  }
  for (const { span, quote, baseline } of reading.targets) {
    if (text.slice(...span) !== quote || quote === '') return `target at ${span}`
    if (baseline && text.slice(...baseline.span) !== baseline.quote) return `baseline at ${baseline.span}`
  }
  const outside = reading.left.find(({ span }) => span[0] < 0 || span[1] <= span[0] || span[1] > text.length)
  return outside ? `left number at ${outside.span}` : null
}
