import { draftTasks } from '../lib/domain/extract/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import type { ReadReport } from '../lib/domain/extract/read-report-types.ts'
import { type Dice, mutatedText } from './fuzz-cases.ts'

/** What became of one run: read as a report, or refused; and what is wrong, when anything is. */
export interface RunOutcome {
  outcome: 'read' | 'refused'
  fault: string | null
}

/** Reads one mutated input. Never throws on its account: what is thrown is a fault. */
export async function runOnce(roll: Dice): Promise<RunOutcome> {
  try {
    return checked(mutatedText(roll), roll)
  } catch (error) {
    return {
      outcome: 'refused',
      fault: error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error),
    }
  }
}

/** What must hold of any reading of any text. */
function checked(text: string, roll: Dice): RunOutcome {
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
