import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { notFound, permit } from '../../domain/errors.ts'
import { type Actor, INSTALLATION } from '../../domain/people/actor.ts'
import { canKeepLedger, canSeeReport } from '../../domain/people/policy.ts'

/** Everything of a report but its text, which may be long. */
export const reportHead = {
  id: report.id,
  unitId: report.unitId,
  unitName: unit.name,
  unitPath: unit.path,
  title: report.title,
  indexNo: report.indexNo,
  published: report.published,
  planStart: report.planStart,
  planEnd: report.planEnd,
  sha256: report.sha256,
  closedThrough: report.closedThrough,
  changeNo: report.changeNo,
  rowVersion: report.rowVersion,
}

export interface ReportHead {
  id: string
  unitId: string
  unitName: string
  unitPath: string
  title: string
  indexNo: string | null
  published: string | null
  planStart: string
  planEnd: string
  sha256: string | null
  closedThrough: string | null
  changeNo: number
  rowVersion: number
}

/** Loads a report through the actor's scope. @throws notFound when it does not exist or is hidden from the actor. */
export async function loadReport(db: Db, actor: Actor, reportId: string): Promise<ReportHead> {
  const [found] = await db
    .select(reportHead)
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(eq(report.id, reportId))
  if (!found || !maySee(actor, found.unitPath)) throw notFound()
  return found
}

/** The same, for whoever keeps the ledger of its unit. @throws forbidden for those who only see it. */
export async function loadKeptReport(db: Db, actor: Actor, reportId: string): Promise<ReportHead> {
  const found = await loadReport(db, actor, reportId)
  permit(mayKeep(actor, found.unitPath))
  return found
}

/** 督查员 of the office; the commands act for whoever owns the data folder. */
export const mayKeep = (actor: Actor, unitPath: string): boolean =>
  actor === INSTALLATION || canKeepLedger(actor, unitPath)

const maySee = (actor: Actor, unitPath: string): boolean => actor === INSTALLATION || canSeeReport(actor, unitPath)
