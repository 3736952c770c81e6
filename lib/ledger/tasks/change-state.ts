import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { conflict } from '../../domain/errors.ts'
import type { HistoryAction } from '../../domain/history/history-action.ts'
import type { TaskState } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudgeWhole } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask, saveTask } from './keep-task.ts'
import { loadParts } from './load-family.ts'
import type { LoadedTask } from './load-task.ts'

export const ChangeState = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  reason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
})
export type ChangeState = z.infer<typeof ChangeState>

/** What the three verbs of a task's state share; nothing that was reported is touched. @throws conflict sameState. */
export async function changeState(
  ctx: Ctx,
  input: ChangeState,
  action: HistoryAction,
  state: TaskState,
): Promise<{ rowVersion: number }> {
  return write(ctx, async (tx) => {
    const loaded = await loadKeptTask(tx, ctx.actor, input.taskId)
    const { task } = loaded
    if (task.state === state) throw conflict('sameState')
    const saved = await saveTask(tx, task.id, input.rowVersion, { state })
    const after = { state, reason: input.reason }
    await record(tx, ctx, action, { kind: 'task', id: task.id }, { state: task.state }, after)
    if (state === 'withdrawn') await withdrawParts(tx, ctx, loaded, action, after)
    await rejudgeWhole(tx, ctx, loaded, EVER, action)
    await touchReport(tx, task.reportId)
    return { rowVersion: saved.rowVersion }
  })
}

/** Parts go with their whole; taking the whole up again leaves them to be taken up one by one. */
async function withdrawParts(tx: Db, ctx: Ctx, whole: LoadedTask, action: HistoryAction, after: object): Promise<void> {
  for (const { task: part } of await loadParts(tx, whole)) {
    if (part.state === 'withdrawn') continue
    await saveTask(tx, part.id, part.rowVersion, { state: 'withdrawn' })
    await record(tx, ctx, action, { kind: 'task', id: part.id }, { state: part.state }, after)
  }
}
