import { invalid } from '../../domain/errors.ts'
import { type DraftTask, draftTasks } from '../../domain/extract/draft.ts'
import { readReport } from '../../domain/extract/read-report.ts'
import type { ReadReport } from '../../domain/extract/read-report-types.ts'
import { originalOf } from '../reports/original.ts'

/** What was given, as text, and what was read from it. */
export interface GivenRead {
  text: string
  /** Of the bytes as given, hex. */
  sha256: string
  reading: ReadReport
  drafts: readonly DraftTask[]
}

/** Reads a file or pasted text: all that an import does before it writes. @throws validation on `content`: notText, emptyText, notAReport. */
export async function readGiven(given: { content: string; encoding: 'text' | 'base64' }): Promise<GivenRead> {
  const { text, sha256 } = originalOf(given)
  const reading = readReport(text)
  if (reading.refusal === 'empty') throw invalid('content', 'emptyText')
  if (reading.refusal !== null) throw invalid('content', 'notAReport')
  const drafts = draftTasks(reading, text)
  if (drafts.length === 0) throw invalid('content', 'notAReport')
  return { text, sha256, reading, drafts }
}
