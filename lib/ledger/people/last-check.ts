import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { history } from '../../../db/schema/history.ts'
import { permit } from '../../domain/errors.ts'
import { canAudit } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'

/** When and by whom the history's chain was last recomputed here, and what came of it. */
export interface LastCheck {
  at: number
  by: string
  checked: number
  /** Where it was broken; null = it was whole. */
  brokenAt: number | null
  why: 'edited' | 'missing' | 'cut' | null
}

const Kept = z.object({
  checked: z.int(),
  brokenAt: z.int().nullable(),
  why: z.enum(['edited', 'missing', 'cut']).nullable(),
})

/** The newest check on record; null before the first. For 审计管理员. */
export async function lastCheck(ctx: Ctx): Promise<LastCheck | null> {
  permit(canAudit(ctx.actor))
  const [row] = await read((db) =>
    db.select().from(history).where(eq(history.action, 'history.verify')).orderBy(desc(history.seq)).limit(1),
  )
  if (!row) return null
  return { at: row.at, by: row.personName, ...Kept.parse(JSON.parse(row.after ?? '{}')) }
}
