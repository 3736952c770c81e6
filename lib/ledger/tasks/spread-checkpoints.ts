import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { checkpoint } from '../../../db/schema/task.ts'
import { isDay } from '../../domain/calendar/day.ts'
import { decimal, isDecimal, isWhole, text } from '../../domain/decimal.ts'
import { conflict, invalid, Refusal } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask, saveTask, Unanswered, versionToKeep } from './keep-task.ts'
import type { TaskRow } from './load-task.ts'

const Point = z.strictObject({
  due: z.string().refine(isDay, 'notADay'),
  /** Cumulative through the day. */
  value: z.string().trim().max(30, 'tooLarge').refine(isDecimal, 'notANumber'),
})

export const SpreadCheckpoints = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  /** None takes the spread back: the straight line judges again. */
  points: z.array(Point).max(60, 'tooMany'),
  /** `partsDiffer` once the person has said that the last point need not be the target. */
  answered: z.array(z.enum(['partsDiffer'])).default([]),
  unanswered: Unanswered,
})
export type SpreadCheckpoints = z.output<typeof SpreadCheckpoints>

/**
 * Replaces a number's points on the way by these; the judge reads them from the next look on, in every month. Points that
 * stand already are not written again.
 * @throws validation beside a point; conflict `guard` partsDiffer when the last is not the target and nobody said so.
 */
export async function spreadCheckpoints(ctx: Ctx, input: SpreadCheckpoints): Promise<{ rowVersion: number }> {
  return write(ctx, async (tx) => {
    const { task, checkpoints } = await loadKeptTask(tx, ctx.actor, input.taskId)
    const points = input.points.map(({ due, value }) => ({ due, value: text(decimal(value)) }))
    const before = checkpoints.filter((point) => point.value !== null)
    if (points.map(told).join() === before.map(told).join()) return { rowVersion: task.rowVersion }
    const saved = await saveTask(tx, task.id, await versionToKeep(tx, ctx, task, input, 'task.spread'), {})
    check(task, input)
    await tx.delete(checkpoint).where(and(eq(checkpoint.taskId, task.id), isNotNull(checkpoint.value)))
    if (points.length > 0)
      await tx
        .insert(checkpoint)
        .values(
          points.map((point) => ({ ...point, id: newId(ctx.now), taskId: task.id, title: point.due.slice(0, 7) })),
        )
    const after = { points: points.map(told), answered: input.answered }
    await record(tx, ctx, 'task.spread', { kind: 'task', id: task.id }, { points: before.map(told) }, after)
    await rejudge(tx, ctx, task.id, EVER, 'task.spread')
    await touchReport(tx, task.reportId)
    return { rowVersion: saved.rowVersion }
  })
}

const told = ({ due, value }: { due: string; value: string | null }) => `${due}: ${value ?? ''}`

function check(task: TaskRow, { points, answered }: SpreadCheckpoints): void {
  if (task.value === null || (task.pace !== 'accumulate' && task.pace !== 'path'))
    throw new Refusal('validation', { reason: 'notSpread' })
  for (const [at, { due, value }] of points.entries()) {
    if (due < task.start || due > task.due) throw invalid(`points.${at}.due`, 'outsideTask')
    if (at > 0 && due <= (points[at - 1]?.due ?? '')) throw invalid(`points.${at}.due`, 'notInOrder')
    if (task.wholes && !isWhole(decimal(value))) throw invalid(`points.${at}.value`, 'notWhole')
  }
  const last = points.at(-1)?.value
  if (last === undefined || text(decimal(last)) === text(decimal(task.value)) || answered.includes('partsDiffer'))
    return
  throw conflict('guard', { asked: [{ guard: 'partsDiffer', numbers: { next: task.value, parts: last } }] })
}
