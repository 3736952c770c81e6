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

/** What a light is confirmed of: an approved filing, or what a whole is made from, by whom. */
export type Confirmed = { filingId: string } | { basis: string; personId: string }

/** As if a supervisor had confirmed last month's light just now. */
export async function confirmed(tx: Db, taskId: string, of: Confirmed): Promise<void> {
  if ('filingId' in of) await tx.update(filing).set({ state: 'approved' }).where(eq(filing.id, of.filingId))
  await tx.insert(judgement).values({
    ...{ id: `${taskId}-word`, taskId, month: LAST_MONTH, at: Date.now(), ...of },
    ...('filingId' in of && { filingVersion: 1 }),
    ...{ revisionNo: 1, ruleId: 'test', confirmed: true, standing: 'red', line: 'accumulate', marks: [], numbers: {} },
  })
}
