import { z } from 'zod'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { approveRow } from './approve-row.ts'
import type { Filed } from './file-progress.ts'

/** The lights a supervisor may give, and their word that a task is done. */
export const CONFIRMABLE = ['green', 'yellow', 'red', 'completed'] as const satisfies readonly Standing[]

export const ConfirmLight = z.strictObject({
  filingId: z.string().max(40),
  rowVersion: z.number().int().min(1),
  /** Null confirms the computed one. */
  standing: z.enum(CONFIRMABLE).nullable(),
  reason: z.string().trim().max(500, 'tooLong').default(''),
})
export type ConfirmLight = z.output<typeof ConfirmLight>

/** 核定: approves the very filing that was looked at and keeps the light given for it; another light needs a reason. */
export const confirmLight = (ctx: Ctx, input: ConfirmLight): Promise<Filed> =>
  write(ctx, (tx) => approveRow(tx, ctx, input))
