import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { filing, judgement } from '../../db/schema/filing.ts'
import { LAST_MONTH } from './made.ts'

/** As if this person had signed or approved the filing just now. */
export async function decided(tx: Db, filingId: string, state: 'signed' | 'approved', by: string): Promise<void> {
  const at = Date.now()
  const said = state === 'signed' ? { signerId: by, signedAt: at } : { reviewerId: by, reviewedAt: at }
  await tx
    .update(filing)
    .set({ state, ...said })
    .where(eq(filing.id, filingId))
}

/** As if a supervisor had approved last month's filing and confirmed its light. */
export async function confirmed(tx: Db, filingId: string, taskId: string): Promise<void> {
  await tx.update(filing).set({ state: 'approved' }).where(eq(filing.id, filingId))
  await tx.insert(judgement).values({
    ...{ id: `${filingId}-word`, taskId, month: LAST_MONTH, at: Date.now(), filingId, filingVersion: 1 },
    ...{ revisionNo: 1, ruleId: 'test', confirmed: true, standing: 'red', line: 'accumulate', marks: [], numbers: {} },
  })
}
