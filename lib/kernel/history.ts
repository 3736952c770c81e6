import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { chainHead, history } from '../../db/schema/history.ts'
import { eachColumn, statement, type Value } from '../../db/statement.ts'
import type { HistoryAction } from '../domain/history/history-action.ts'
import type { Recordable } from '../domain/history/history-field.ts'
import type { Ctx } from './context.ts'

export const SUBJECT_KINDS = [
  'report',
  'task',
  'filing',
  'judgement',
  'draft',
  'notice',
  'unit',
  'post',
  'person',
  'session',
  'rule',
  'office',
] as const

/** What a history row is about; `id` finds it again. */
export interface Subject {
  kind: (typeof SUBJECT_KINDS)[number]
  id: string
}

/** What stands before the first row. */
export const GENESIS = '0'.repeat(64)

/**
 * Appends what changed to the history, in the transaction that changed it. Each row's hash covers the previous one's
 * (SHA-256 over canonical JSON), so that an edit, a deletion or a reordering shows.
 */
export async function record<B extends object | null, A extends object | null>(
  tx: Db,
  ctx: Ctx,
  action: HistoryAction,
  subject: Subject,
  before: B & Recordable<B>,
  after: A & Recordable<A>,
): Promise<void> {
  const [head] = await nextInChain(tx, {})
  const seq = head?.seq ?? 1
  const row = {
    seq,
    at: ctx.now,
    personId: ctx.actor.personId || null,
    personName: ctx.actor.name,
    requestId: ctx.requestId,
    action,
    subject: subject.kind,
    subjectId: subject.id,
    before: before === null ? null : canonical(before),
    after: after === null ? null : canonical(after),
    previousHash: head?.hash ?? GENESIS,
  }
  const hash = rowHash(row)
  await insert(tx, { ...row, hash })
  if (head) await hashOfHead(tx, { hash })
  else await tx.insert(chainHead).values({ id: 1, seq, hash })
}

const nextInChain = statement((tx) =>
  tx
    .update(chainHead)
    .set({ seq: sql`${chainHead.seq} + 1` })
    .where(eq(chainHead.id, 1))
    .returning(),
)
const insert = statement((tx, value: Value<typeof history.$inferSelect>) =>
  tx.insert(history).values(eachColumn(history, value)),
)
const hashOfHead = statement((tx, value: Value<{ hash: string }>) =>
  tx
    .update(chainHead)
    .set({ hash: value('hash') })
    .where(eq(chainHead.id, 1)),
)

/** The hash of a row without its own `hash`. */
export function rowHash(row: Record<string, unknown>): string {
  return createHash('sha256').update(canonical(row)).digest('hex')
}

/** JSON with sorted keys: the same content is the same text on both engines. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
