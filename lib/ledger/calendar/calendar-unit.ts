import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { report } from '../../../db/schema/report.ts'
import { conflict, notFound, permit } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canSeeReport } from '../../domain/people/policy.ts'
import { loadUnit, type UnitRow } from '../people/unit-row.ts'
import { mayKeep } from '../reports/load-kept-report.ts'

/** Whether the actor may look at the calendar of a unit: their own office's and of all below it. */
export const maySeeCalendar = (actor: Actor, unitPath: string): boolean =>
  isInstallation(actor) || canSeeReport(actor, unitPath)

/** A unit whose calendar the actor keeps. @throws notFound when hidden, forbidden to whoever only reads it, conflict `unitClosed`. */
export async function loadKeptUnit(tx: Db, actor: Actor, unitId: string): Promise<UnitRow> {
  const found = await loadUnit(tx, unitId)
  if (!maySeeCalendar(actor, found.path)) throw notFound()
  permit(mayKeep(actor, found.path))
  if (found.closed) throw conflict('unitClosed')
  return found
}

/** Ledgers at any level show windows: what is remembered of them is computed anew. */
export async function touchAllReports(tx: Db): Promise<void> {
  await tx.update(report).set({ changeNo: sql`${report.changeNo} + 1` })
}
