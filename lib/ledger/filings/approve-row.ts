import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { invalid, permit } from '../../domain/errors.ts'
import { approved } from '../../domain/filings/filing.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { touchReport } from '../reports/touch-report.ts'
import { asSeen, ownStep } from './as-seen.ts'
import type { FilingRef } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { judgementOf, recordJudgements, rejudgeWhole } from './record-judgements.ts'
import { taskJudge, type Word } from './task-judge.ts'

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
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  const verdict = known.verdictIn(before.month)
  const again = ownStep(ctx, before, input.rowVersion) === 'approved'
  if (again && isSaid(input, known.wordIn(before.month), verdict.standing)) return { filingId: before.id, rowVersion }
  await asSeen(tx, ctx, before, input.rowVersion)
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

/** Whether the word that stands is the one that is given here. @param computed the light that confirming alone means */
function isSaid({ standing, reason }: Approval, said: Word | null, computed: Standing): boolean {
  if (standing === null) return said === null || said.reason === null || said.standing === computed
  return said?.standing === standing && (said.reason ?? '') === reason
}
