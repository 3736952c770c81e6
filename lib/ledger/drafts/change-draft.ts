import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft, draftRow } from '../../../db/schema/draft.ts'
import { conflict } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { batches } from '../batches.ts'
import { changesSince } from './changes-since.ts'
import { draftRows, type KeptRow, seen } from './draft-rows.ts'
import type { ChangedRows, DraftChanges } from './draft-view.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'

/** A draft while it is being changed: nobody else changes it until the transaction ends. */
export interface Changing {
  draft: LoadedDraft
  /** In order, as they stood before the change. */
  rows: readonly KeptRow[]
}

/** Runs a change of one draft and gives back all that it changed. @throws notFound; conflict draftClosed. */
export async function changeDraft(
  ctx: Ctx,
  draftId: string,
  work: (tx: Db, changing: Changing) => Promise<unknown>,
): Promise<DraftChanges> {
  return write(ctx, async (tx) => {
    const { changeNo: before } = await held(tx, ctx, draftId)
    await work(tx, { draft: await loadDraft(tx, ctx.actor, draftId), rows: await draftRows(tx, draftId) })
    const after = await loadDraft(tx, ctx.actor, draftId)
    return changesSince(tx, after, await draftRows(tx, draftId), before)
  })
}

/** Counting the change up first is what makes a second person wait for the first on PostgreSQL. */
async function held(tx: Db, ctx: Ctx, draftId: string): Promise<{ changeNo: number }> {
  await loadDraft(tx, ctx.actor, draftId)
  const [counted] = await tx
    .update(draft)
    .set({ changeNo: sql`${draft.changeNo} + 1` })
    .where(and(eq(draft.id, draftId), eq(draft.open, true)))
    .returning({ changeNo: draft.changeNo })
  if (!counted) throw conflict('draftClosed')
  return { changeNo: counted.changeNo - 1 }
}

/** The rows that a person means, as they saw them. @throws conflict `changed` with those that stand otherwise now. */
export function rowsMeant({ rows }: Changing, meant: readonly { id: string; rowVersion: number }[]): KeptRow[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const stale = meant.filter(({ id, rowVersion }) => known.get(id)?.rowVersion !== rowVersion)
  if (stale.length > 0) {
    const told: ChangedRows = {
      rows: stale.flatMap(({ id }) => known.get(id) ?? []).map(seen),
      gone: stale.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    }
    throw conflict('changed', told)
  }
  const ids = new Set(meant.map(({ id }) => id))
  return rows.filter((row) => ids.has(row.id))
}

/** Writes the same into rows; the caller saw them in `changing`, so that nobody can have been faster. */
export async function saveRows(
  tx: Db,
  ctx: Ctx,
  { draft: { changeNo } }: Changing,
  ids: readonly string[],
  change: Partial<typeof draftRow.$inferInsert>,
): Promise<void> {
  const by = { changeNo, changedBy: ctx.actor.personId || null, changedAt: ctx.now }
  for (const part of batches(ids))
    await tx
      .update(draftRow)
      .set({ ...change, ...by, rowVersion: sql`${draftRow.rowVersion} + 1` })
      .where(inArray(draftRow.id, part))
}
