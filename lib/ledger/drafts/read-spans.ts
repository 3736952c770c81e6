import { draftsOfSpan } from '../../domain/extract/draft/draft-of-span.ts'
import { readReport } from '../../domain/extract/read-report.ts'
import type { PlanPeriod, PlanSpan } from '../../domain/plans/plan.ts'
import { plannedFrom, type ReadRow } from '../../domain/plans/plan-from-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { loadDraft } from './load-draft.ts'

/** The tasks that a stretch of a draft's text holds, for a plan period: never none, in the order of the text. */
export type ReadSpan = (span: PlanSpan, period: PlanPeriod) => [ReadRow, ...ReadRow[]]

/** Reads a draft's text, before anything is written, so that stretches of it can be read as tasks. */
export async function readSpans(ctx: Ctx, draftId: string): Promise<ReadSpan> {
  const { text } = await read((db) => loadDraft(db, ctx.actor, draftId))
  const reading = readReport(text)
  return (span, planPeriod) => {
    const found = draftsOfSpan({ ...reading, meta: { ...reading.meta, planPeriod } }, text, span)
    const rows = found.map((each) => ({ task: plannedFrom(each, planPeriod), named: each.responsible }))
    return rows as [ReadRow, ...ReadRow[]]
  }
}
