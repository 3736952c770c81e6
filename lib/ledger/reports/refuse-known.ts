import { eq, inArray, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { replacedText, report } from '../../../db/schema/report.ts'
import { conflict } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canSeeReport } from '../../domain/people/policy.ts'

/** What a `knownReport` conflict tells of the report that is already there, where the actor may see it. */
export interface KnownReport {
  reportId: string
  title: string
  unitName: string
  /** Its text is not here yet: this very file can be attached. */
  attachable: boolean
}

/** @throws conflict knownReport when a report of the same bytes is in the database, or was until it was corrected. */
export async function refuseKnown(tx: Db, actor: Actor, sha256: string): Promise<void> {
  const replaced = tx.select({ id: replacedText.reportId }).from(replacedText).where(eq(replacedText.sha256, sha256))
  const [known] = await tx
    .select({ id: report.id, title: report.title, text: report.text, unitName: unit.name, unitPath: unit.path })
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(or(eq(report.sha256, sha256), inArray(report.id, replaced)))
  if (!known) return
  const seen = isInstallation(actor) || canSeeReport(actor, known.unitPath)
  const told: KnownReport = {
    reportId: known.id,
    title: known.title,
    unitName: known.unitName,
    attachable: known.text === null,
  }
  throw conflict('knownReport', seen ? told : undefined)
}
