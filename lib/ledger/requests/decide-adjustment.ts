import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { isMonth, monthOf } from '../../domain/calendar/month.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { taskWindow } from '../../domain/filings/task-window.ts'
import { canDecideAdjustment } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { type LoadedTask, versionOf } from '../tasks/load-task.ts'
import { keepRevision } from '../tasks/revise-task.ts'
import { askedTarget } from './asked-target.ts'
import { DocumentNo, Id, RowVersion, Typed, Words } from './inputs.ts'
import { loadRequest, settleRequest } from './request-rows.ts'

const about = { requestId: Id, rowVersion: RowVersion, decision: Words }
export const DecideAdjustment = z.discriminatedUnion('granted', [
  z.strictObject({
    ...about,
    granted: z.literal(true),
    value: Typed,
    valueHigh: Typed.default(''),
    documentNo: DocumentNo,
    /** From when the new target is judged by: a month that is not closed. */
    fromMonth: z.string().trim().refine(isMonth, 'notAMonth'),
  }),
  z.strictObject({ ...about, granted: z.literal(false) }),
])
export type DecideAdjustment = z.output<typeof DecideAdjustment>
type Granted = Extract<DecideAdjustment, { granted: true }>

/**
 * 目标调整 decided by a 分管领导 of the unit that issued the report, no other level, with its document.
 * @throws conflict `requestDecided`; validation by field
 */
export async function decideAdjustment(ctx: Ctx, input: DecideAdjustment): Promise<{ taskId: string }> {
  return write(ctx, async (tx) => {
    const loaded = await loadRequest(tx, ctx.actor, input.requestId)
    const { request, task } = loaded
    if (request.kind !== 'adjustment') throw conflict('requestDecided')
    permit(canDecideAdjustment(ctx.actor, loaded.report.unitPath))
    const { rowVersion, decision } = input
    if (input.granted) await grant(tx, ctx, loaded, input)
    else {
      await settleRequest(tx, ctx, { request, rowVersion }, { state: 'refused', decision })
      const { newValue, newValueHigh } = request
      const after = { newValue, newValueHigh, decision }
      await record(tx, ctx, 'adjustment.refuse', { kind: 'task', id: task.id }, null, after)
    }
    return { taskId: task.id }
  })
}

async function grant(tx: Db, ctx: Ctx, loaded: Awaited<ReturnType<typeof loadRequest>>, input: Granted): Promise<void> {
  const { request, task } = loaded
  const { rowVersion, decision, documentNo, fromMonth } = input
  if (task.state !== 'live') throw conflict('requestNotLive')
  await permitFrom(tx, ctx, loaded, fromMonth)
  const target = askedTarget(task, input)
  await settleRequest(tx, ctx, { request, rowVersion }, { state: 'granted', decision, documentNo })
  const because = { fromMonth, why: decision, reason: 'adjustment' as const, documentNo }
  await keepRevision(tx, ctx, loaded, task.rowVersion, target, because)
  const before = { value: task.value, valueHigh: task.valueHigh }
  const after = { ...target, documentNo, fromMonth, decision }
  await record(tx, ctx, 'adjustment.grant', { kind: 'task', id: task.id }, before, after)
  await rejudge(tx, ctx, task.id, fromMonth, 'adjustment.grant')
  await touchReport(tx, task.reportId)
}

/** From the plan's (or task's) first month through the month of the due day, unless the month is closed. */
async function permitFrom(tx: Db, ctx: Ctx, loaded: LoadedTask, month: string): Promise<void> {
  const { task, report, place } = loaded
  const begins = task.start < report.planStart ? task.start : report.planStart
  if (month < monthOf(begins) || month > monthOf(task.due)) throw invalid('fromMonth', 'outsidePlan')
  const { settingsIn, off } = await calendarOf(tx, place.leadPath)
  const window = taskWindow(versionOf(loaded), settingsIn(month), off, month, dayOf(ctx.now))
  const sealed = report.closedThrough !== null && month <= report.closedThrough
  if (sealed || window?.state === 'closed') throw invalid('fromMonth', 'monthIsClosed')
}
