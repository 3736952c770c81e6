import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { submitted } from '../../domain/filings/filing.ts'
import { type Guard, openGuards } from '../../domain/filings/guards.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import { parseReported } from '../../domain/filings/reported-number.ts'
import { canFile } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { touchReport } from '../reports/touch-report.ts'
import { type LoadedTask, loadTask, versionOf } from '../tasks/load-task.ts'
import type { Filed, FileProgress } from './file-progress.ts'
import { type FilingRow, filingOf, filingsOf, saveFiling } from './filing-rows.ts'
import { lateness } from './lateness.ts'
import { recordJudgements } from './record-judgements.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { typedNumber } from './typed-number.ts'
import { whatStands } from './what-stands.ts'

/** One row's filing inside a transaction: what `fileProgress` and `fileMonth` share. Whoever calls it keeps all or nothing of it. */
export async function fileRow(tx: Db, ctx: Ctx, input: FileProgress): Promise<Filed> {
  const loaded = await loadTask(tx, ctx.actor, input.taskId)
  permit(canFile(ctx.actor, loaded.place))
  // Its figure or light comes from its parts.
  if (loaded.task.rollUp !== null) throw conflict('rolledUp')
  permitMonth(loaded, input.month, ctx.now)
  const before = await filingOf(tx, input.taskId, input.month)
  if (before?.requestKey === input.requestKey) return { filingId: before.id, rowVersion: before.rowVersion }
  if (!isAsSeen(before, input)) throw conflict('changed', await whatStands(tx, before))
  const typed = nextFiling(ctx, loaded, before, input)
  const late = await lateness(tx, ctx, loaded, before, input.month)
  const next = { ...typed, ...EMPTY, late, answered: await answeredGuards(tx, loaded, typed) }
  await saveFiling(tx, before, next)
  await record(tx, ctx, 'filing.submit', { kind: 'filing', id: next.id }, before, next)
  await recordJudgements(tx, ctx, loaded, input.month)
  await touchReport(tx, loaded.report.id)
  return { filingId: next.id, rowVersion: next.rowVersion }
}

/**
 * Whether what stands is what the reporter saw, or what their own request wrote whose answer was lost. Not where somebody
 * signed, approved or returned it since: that is news.
 */
export function isAsSeen(before: FilingRow | null, { rowVersion, unanswered = [] }: FileProgress): boolean {
  const since = (before?.rowVersion ?? 0) - rowVersion
  if (since === 0) return true
  if (before === null || since < 0 || since > unanswered.length) return false
  const own = before.requestKey !== null && unanswered.includes(before.requestKey)
  return own && (before.state === 'submitted' || before.state === 'draft')
}

/** From the plan's (or task's) first month through the running one, unless the month is closed. */
export function permitMonth({ task, report }: LoadedTask, month: string, now: number): void {
  if (task.state === 'withdrawn') throw conflict('withdrawn')
  if (month > monthOf(dayOf(now))) throw invalid('month', 'futureMonth')
  if (month < monthOf(report.planStart) && month < monthOf(task.start)) throw invalid('month', 'outsidePlan')
  if (report.closedThrough !== null && month <= report.closedThrough) throw invalid('month', 'closedMonth')
}

/** The filing as the input makes it, 已报送. @throws Refusal validation naming the field */
export function nextFiling(ctx: Ctx, loaded: LoadedTask, before: FilingRow | null, input: FileProgress): FilingRow {
  const { task } = loaded
  const quantity = task.kind === 'quantity'
  if (input.doneOn !== null && input.doneOn > dayOf(ctx.now)) throw invalid('doneOn', 'futureDay')
  const typed = input.unchanged || !quantity ? null : typedNumber(task, 'typed', input.typed)
  const reference = task.comparator === 'sync' ? typedNumber(task, 'reference', input.reference) : null
  const says = typed ?? input.doneOn ?? input.occurrences ?? input.forecast ?? (input.note.trim() || null)
  if (says === null && !input.unchanged) throw invalid(quantity ? 'typed' : 'forecast', 'required')
  return {
    ...(before ?? EMPTY),
    id: before?.id ?? newId(ctx.now),
    taskId: task.id,
    month: input.month,
    ...submitted({ state: before?.state ?? 'draft' }),
    entry: task.pace === 'accumulate' ? input.entry : 'total',
    typed,
    reference,
    doneOn: input.doneOn,
    occurrences: input.occurrences,
    forecast: input.forecast,
    level: input.level === undefined ? (before?.level ?? null) : levelFigure('level', input.level),
    levelBefore:
      input.levelBefore === undefined ? (before?.levelBefore ?? null) : levelFigure('levelBefore', input.levelBefore),
    note: input.note.trim(),
    issues: input.issues?.trim() ?? before?.issues ?? '',
    nextSteps: input.nextSteps?.trim() ?? before?.nextSteps ?? '',
    dataSource: input.dataSource.trim(),
    unchanged: input.unchanged,
    answered: input.answered,
    personId: ctx.actor.personId || null,
    submittedAt: ctx.now,
    late: false,
    signerId: null,
    signedAt: null,
    requestKey: input.requestKey,
    rowVersion: (before?.rowVersion ?? 0) + 1,
  }
}

/** A level stands beside a growth in whatever unit the office counts; only its number is kept. */
function levelFigure(field: string, typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null
  const read = parseReported(typed, { measureUnit: null, wholes: false, mayBeNegative: true })
  if (!read.ok) throw invalid(field, read.key)
  return read.value
}

const EMPTY = { reviewerId: null, reviewedAt: null }

/**
 * What looks wrong is asked about, not refused: 净增 and corrections do fall.
 * @returns the guards that this filing raises, all of them answered with yes. @throws conflict `guard` with the open ones.
 */
async function answeredGuards(tx: Db, loaded: LoadedTask, next: FilingRow): Promise<Guard[]> {
  const { task } = loaded
  const earlier = (await filingsOf(tx, { taskId: next.taskId })).filter((each) => each.month < next.month)
  const through = reportedMonths(versionOf(loaded), [...earlier, next])
  const before = through.slice(0, -1).findLast((each) => each.total !== null)
  const raised = openGuards({
    ...{ pace: task.pace, mayFall: task.mayFall, target: task.value },
    previous: before?.total == null ? null : { month: before.month, total: before.total },
    total: next.typed === null ? null : (through.at(-1)?.total ?? null),
    typedTotal: next.typed !== null && next.entry === 'total',
    doneOn: next.doneOn,
    words: [next.note, next.issues, next.nextSteps].join('\n'),
    ...{ level: next.level, levelBefore: next.levelBefore },
    partsSum: await sumOfParts(tx, loaded, next.month, next.submittedAt ?? 0),
  })
  const asked = raised.filter(({ guard }) => !next.answered.includes(guard))
  if (asked.length > 0) throw conflict('guard', { asked })
  return raised.map(({ guard }) => guard)
}
