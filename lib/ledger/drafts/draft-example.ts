import { draftTasks } from '../../domain/extract/draft/draft.ts'
import { readReport } from '../../domain/extract/read-report.ts'
import type { Ctx } from '../../kernel/context.ts'
import { sha256Of } from '../reports/original.ts'
import { type ImportedDraft, keepDraft } from './keep-draft.ts'

/** For tests: a draft of a text, as importing keeps it, but read in this very process. */
export function draftOf(ctx: Ctx, text: string, fileName = '报告.txt'): Promise<ImportedDraft> {
  const reading = readReport(text)
  const read = { text, sha256: sha256Of(Buffer.from(text)), reading, drafts: draftTasks(reading, text) }
  return keepDraft(ctx, { fileName }, read)
}
