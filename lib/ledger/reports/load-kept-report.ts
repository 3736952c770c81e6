import type { Db } from '../../../db/database.ts'
import { permit } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canKeepLedger } from '../../domain/people/policy.ts'
import { loadReport, type ReportHead } from './load-report.ts'

/** A report for whoever keeps its unit's ledger. @throws notFound when hidden, forbidden for those who only see it. */
export async function loadKeptReport(db: Db, actor: Actor, reportId: string): Promise<ReportHead> {
  const found = await loadReport(db, actor, reportId)
  permit(mayKeep(actor, found.unitPath))
  return found
}

/** 督查员 of the office; the commands act for whoever owns the data folder. */
export const mayKeep = (actor: Actor, unitPath: string): boolean =>
  isInstallation(actor) || canKeepLedger(actor, unitPath)
