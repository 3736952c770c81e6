import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type Answerable, answerableUnits } from './answerable-units.ts'
import { loadReport } from './load-report.ts'

/** Who can answer for a report's tasks. @throws notFound */
export async function unitsWithin(ctx: Ctx, { reportId }: { reportId: string }): Promise<Answerable> {
  return read(async (db) => {
    const { unitPath } = await loadReport(db, ctx.actor, reportId)
    return answerableUnits(db, unitPath)
  })
}
