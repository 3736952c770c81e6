import { z } from 'zod'
import { isDay } from '../../domain/calendar/day.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { ENTRIES } from '../../domain/filings/entry.ts'
import { GUARDS } from '../../domain/filings/guards.ts'
import { FORECASTS } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { fileRow } from './file-row.ts'

const words = (most: number) => z.string().max(most, 'tooLong').default('')
/** Left out, what stood is kept. */
const kept = (most: number) => z.string().max(most, 'tooLong').optional()
const key = z.string().min(8).max(64)
const number = z.string().trim().max(40, 'tooLarge').nullable().default(null)

export const FileProgress = z.strictObject({
  taskId: z.string().max(40),
  month: z.string().refine(isMonth, 'invalid'),
  entry: z.enum(ENTRIES),
  /** As typed: the verb reads it in the task's unit. */
  typed: number,
  reference: number,
  /** Of a growth figure, where both are known: this period's level and the one a year before. */
  level: number.optional(),
  levelBefore: number.optional(),
  doneOn: z.string().refine(isDay, 'notADay').nullable().default(null),
  occurrences: z.number().int('notWhole').min(0, 'negative').max(1000, 'tooLarge').nullable().default(null),
  forecast: z.enum(FORECASTS).nullable().default(null),
  /** 进展 · 存在问题 · 下一步打算. */
  note: words(2000),
  issues: kept(2000),
  nextSteps: kept(2000),
  dataSource: words(200),
  unchanged: z.boolean().default(false),
  /** Guards that were asked and answered with yes. */
  answered: z.array(z.enum(GUARDS)).max(GUARDS.length).default([]),
  /** The version the reporter saw; 0 when nothing was filed for the month. */
  rowVersion: z.number().int().min(0),
  /** One key a click: the same request again changes nothing. */
  requestKey: key,
  /** Requests of this row that went unanswered: what one of them wrote is no news to the reporter. */
  unanswered: z.array(key).max(20).optional(),
})
export type FileProgress = z.output<typeof FileProgress>

export interface Filed {
  filingId: string
  rowVersion: number
}

/**
 * Reports a task's month: submitted at once, judged, later months judged anew. What looks wrong is asked about first
 * (conflict `guard`); a row that somebody else changed meanwhile is a conflict with both (`changed`).
 */
export const fileProgress = (ctx: Ctx, input: FileProgress): Promise<Filed> =>
  write(ctx, (tx) => fileRow(tx, ctx, input))
