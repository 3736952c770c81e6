import { invalid } from '../../domain/errors.ts'
import { type Given, type OriginalRead, type Reading, readOriginal } from '../reports/original.ts'

/**
 * Reads a file or pasted text as a report: all that an import does before it writes.
 * @throws validation on `content`: `file…`, notAReport
 */
export async function readGiven(given: Given, options: Reading = {}): Promise<OriginalRead> {
  const read = await readOriginal(given, options)
  if (read.reading.refusal !== null || read.drafts.length === 0) throw invalid('content', 'notAReport')
  return read
}
