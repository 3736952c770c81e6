import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import type { draftRow } from '../../../db/schema/draft.ts'
import type { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { addMonths, monthOf } from '../../domain/calendar/month.ts'
import type { Difference } from '../../domain/plans/difference.ts'
import { corrected } from '../../domain/plans/differences.ts'
import type { Answers } from '../../domain/plans/plan.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical } from '../../kernel/history.ts'
import { taskRow } from '../reports/apply-plan.ts'
import { assignTask } from '../tasks/assign-task.ts'
import { reviseTask } from '../tasks/revise-task.ts'
import type { Correction } from './correct-report.ts'
import type { KeptTask } from './tasks-in-force.ts'

/** A task of a report that is being corrected. */
export interface Correcting {
  task: KeptTask
  /** The row that states it anew; null where the new text does not. */
  row: typeof draftRow.$inferSelect | null
  said: Difference | null
  sectionId: string | null
  issuerId: string
  /** The report as it was. */
  head: typeof report.$inferSelect
}

/** Moves a task to its place in the new text and, where that was said yes to, changes what it promises and who answers. */
export async function correctTask(tx: Db, ctx: Ctx, correcting: Correcting, correction: Correction): Promise<void> {
  const { task: each, row, said } = correcting
  const place = placeOf(correcting)
  await tx.update(task).set(place).where(eq(task.id, each.id))
  if (!row || said?.kind !== 'changed' || !said.apply) return
  const next = corrected(row, each)
  const { spanStart: _, spanEnd: __, sentenceStart: ___, sentenceEnd: ____, ...columns } = taskRow(next.task)
  const stated = { ...columns, leadOfficial: next.answers.leadOfficial }
  const before = { ...each.row, ...place }
  if (canonical({ ...before, ...stated }) !== canonical(before)) {
    const fromMonth = correction.fromMonth ?? firstMonth(ctx, correcting, next.task.start)
    const loaded = { task: before, checkpoints: each.checkpoints }
    await reviseTask(tx, ctx, loaded, before.rowVersion, stated, { why: correction.why, fromMonth })
  }
  await reassign(tx, ctx, correcting, next.answers)
}

/** Where a task stands in the text; nowhere in the text when nothing states it, but still in its theme. */
function placeOf({ row, sectionId, task: each }: Pick<Correcting, 'row' | 'sectionId' | 'task'>) {
  const [spanStart, spanEnd] = row?.task.span ?? [null, null]
  const [sentenceStart, sentenceEnd] = row?.task.sentenceSpan ?? [null, null]
  return { spanStart, spanEnd, sentenceStart, sentenceEnd, sectionId: row ? sectionId : each.row.sectionId }
}

/**
 * From the running month on where somebody reported, so that no month is judged anew; from the start where nobody did,
 * for nothing was judged by the wrong promise. Closed months keep theirs.
 */
function firstMonth(ctx: Ctx, { task: { hasProgress, row }, head }: Correcting, start: string): string {
  const begins = monthOf([start, row.start, head.planStart].toSorted()[0] ?? head.planStart)
  const running = [monthOf(dayOf(ctx.now)), begins].toSorted()[1] ?? begins
  const from = hasProgress ? running : begins
  const open = head.closedThrough === null ? from : addMonths(head.closedThrough, 1)
  return open > from ? open : from
}

/** As assigning does it. */
async function reassign(tx: Db, ctx: Ctx, { task: each, issuerId }: Correcting, next: Answers): Promise<void> {
  const { leadUnitId, supportingUnitIds, postId } = next
  const answers = { leadUnitId, supportingUnitIds, postId }
  const { leadOfficial: _, ...now } = each.answers
  if (canonical(answers) === canonical(now)) return
  await assignTask(tx, ctx, each.row, { leadUnitId: leadUnitId ?? issuerId, postId, supportingUnitIds })
}
