import { asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { chainHead, history } from '../../db/schema/history.ts'
import { GENESIS, rowHash } from './history.ts'

/** What the history's chain says of itself: how many rows were read, and where it first breaks. */
export interface ChainReport {
  checked: number
  /** `edited`: a row is not what its hash says · `missing`: the next row is not the one that follows · `cut`: the end. */
  broken: { seq: number; why: 'edited' | 'missing' | 'cut' } | null
}

const BATCH = 1_000

/** Reads the whole history on one view of the data and recomputes every hash. Lets others run between batches. */
export async function verifyChain(db: Db): Promise<ChainReport> {
  let seq = 0
  let hash = GENESIS
  for (;;) {
    const rows = await db.select().from(history).where(gt(history.seq, seq)).orderBy(asc(history.seq)).limit(BATCH)
    for (const { hash: kept, ...row } of rows) {
      const checked = seq
      if (row.seq !== seq + 1) return { checked, broken: { seq: seq + 1, why: 'missing' } }
      if (rowHash(row) !== kept) return { checked, broken: { seq: row.seq, why: 'edited' } }
      if (row.previousHash !== hash) return { checked, broken: { seq: row.seq, why: 'missing' } }
      seq = row.seq
      hash = kept
    }
    if (rows.length < BATCH) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  const [head] = await db.select().from(chainHead).where(eq(chainHead.id, 1))
  const whole = (head?.seq ?? 0) === seq && (head?.hash ?? GENESIS) === hash
  return { checked: seq, broken: whole ? null : { seq: seq + 1, why: 'cut' } }
}
