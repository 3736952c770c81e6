import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { approved } from '../../domain/filings/filing.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { touchReport } from '../reports/touch-report.ts'
import type { FilingRef } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { judgementOf, recordJudgements, rejudgeWhole } from './record-judgements.ts'
import { taskJudge } from './task-judge.ts'
import { whatStands } from './what-stands.ts'

interface Approval extends FilingRef {
  /** Null confirms the computed light. */
  standing: Standing | null
  reason: string
}

/** 核定 of one filing inside a transaction: what `confirmLight` and `approveFilings` share. */
export async function approveRow(tx: Db, ctx: Ctx, input: Approval): Promise<Filed> {
  const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
  permit(canReview(ctx.actor, loaded.place))
  const by = ctx.actor.personId || null
  const rowVersion = input.rowVersion + 1
  const again = before.state === 'approved' && before.reviewerId === by && before.rowVersion === rowVersion
  if (again && input.standing === null) return { filingId: before.id, rowVersion }
  if (before.rowVersion !== input.rowVersion) throw conflict('changed', await whatStands(tx, before))
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  const verdict = known.verdictIn(before.month)
  const standing = input.standing ?? verdict.standing
  if (standing !== verdict.standing && input.reason === '') throw invalid('reason', 'required')
  const { settingsIn } = await calendarOf(tx, loaded.place.leadPath)
  const filed = before.state === 'approved' ? before : approved(before, settingsIn(before.month).signed)
  const next = { ...filed, reviewerId: by, reviewedAt: ctx.now, rowVersion }
  await saveFiling(tx, before, next)
  const word = {
    ...judgementOf(ctx, loaded, next, { ...verdict, standing }, known.ruleIn(next.month).name),
    confirmed: true,
    personId: by,
    reason: input.reason || null,
  }
  await tx.insert(judgement).values(word)
  await record(tx, ctx, 'light.confirm', { kind: 'filing', id: next.id }, { standing: verdict.standing }, word)
  if (standing === 'completed') await recordJudgements(tx, ctx, loaded, next.month)
  else await rejudgeWhole(tx, ctx, loaded, next.month)
  await touchReport(tx, loaded.report.id)
  return { filingId: next.id, rowVersion }
}
