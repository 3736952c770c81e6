import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { contribution } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { decimal, subtract, text } from '../../domain/decimal.ts'
import { GUARDS, type Guard } from '../../domain/filings/guards.ts'
import type { StepLimit } from '../../domain/filings/step-limit.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { signsOf } from '../calendar/signs-of.ts'
import { windowsOf } from '../calendar/windows-of.ts'
import { addedAfter, filesByMonth } from '../evidence/list-attachments.ts'
import { type ReportHead, reportHeads } from '../reports/load-report.ts'
import { type Frame, judgedRow } from '../tasks/judged-row.ts'
import { rulesOfReports } from '../tasks/judged-rows.ts'
import { ledgerFacts } from '../tasks/ledger-facts.ts'
import type { FilingCell, LedgerRow } from '../tasks/ledger-row.ts'
import type { Overseen } from './review-filings.ts'

type Promised = Pick<
  LedgerRow,
  'label' | 'title' | 'titleEn' | 'hedge' | 'kind' | 'pace' | 'measure' | 'comparator' | 'value' | 'valueHigh'
>
type Judged = Pick<
  LedgerRow,
  'measureUnit' | 'recurrence' | 'earlier' | 'total' | 'verdict' | 'standing' | 'confirmed' | 'sharesSum'
>

/** One filing as whoever decides about it sees it: what was promised, filed and before, its light, its words, its limit. */
export interface ReviewRow extends Promised, Judged {
  /** Of a whole, which has no filing: its task and month. */
  filingId: string
  rowVersion: number
  taskId: string
  month: Month
  unit: string
  /** Null where it is with its reporter, as a draft that others do not see. */
  filed: FilingCell | null
  /** This total less the last one, with its sign. */
  change: string | null
  answered: Guard[]
  late: boolean
  issues: string
  nextSteps: string
  /** What supporting units say of the month. */
  contributions: { unit: string; note: string }[]
  /** 佐证材料 of the month. */
  files: { id: string; name: string; afterApproval: boolean }[]
  limit: StepLimit | null
  returnReason: string | null
  submittedAt: number | null
  signed: Step | null
  reviewed: Step | null
  /** It was approved once; its promise was changed since. */
  again: boolean
  /** Of a whole that rolls up: what a word on its light is for; null of a filing. */
  basis: string | null
}

interface Step {
  by: string
  at: number
}

/** The filings with all that is shown of them, in the order given, all read at once. */
export async function reviewRows(db: Db, actor: Actor, of: readonly Overseen[], today: Day): Promise<ReviewRow[]> {
  const names = await peopleNames(db, of)
  const said = await contributions(db, of)
  const files = await filesByMonth(db, [...new Set(of.map((each) => each.filing.taskId))])
  const heads = await headsOf(db, actor, new Set(of.map((each) => each.reportId)))
  const last = of.reduce((latest, each) => (each.filing.month > latest ? each.filing.month : latest), '')
  const taskIds = [...new Set(of.map((each) => each.filing.taskId))]
  const facts = await ledgerFacts(
    db,
    actor,
    heads.map((head) => head.id),
    last,
    taskIds,
  )
  const rules = await rulesOfReports(db, heads)
  const months = of.map((each) => each.filing.month)
  const frameOf = await framesOf(db, actor, months, today)
  const tasks = new Map(facts.tasks.map((each) => [each.task.id, each]))
  const rows = new Map<string, ReviewRow>()
  for (const each of of) {
    const { id, taskId, month } = each.filing
    const at = tasks.get(taskId)
    if (!at) continue
    const row = judgedRow(facts, at, { ...frameOf(month), ruleIn: rules(at.task.reportId) })
    const key = `${taskId} ${month}`
    const added = (files.get(key) ?? []).map(({ id, name, at }) => {
      return { id, name, afterApproval: addedAfter(at, each.filing) }
    })
    const beside = { contributions: said.get(key) ?? [], files: added }
    rows.set(id, shown(each, row, at.unitName, names, beside))
  }
  return of.flatMap((each) => rows.get(each.filing.id) ?? [])
}

export async function headsOf(db: Db, actor: Actor, wanted: ReadonlySet<string>): Promise<ReportHead[]> {
  return wanted.size === 0 ? [] : (await reportHeads(db, actor)).filter((head) => wanted.has(head.id))
}

/** What the rows of each month share. */
export async function framesOf(db: Db, actor: Actor, months: readonly Month[], today: Day) {
  const frames = new Map<Month, Omit<Frame, 'ruleIn'>>()
  for (const month of new Set(months)) {
    const [windowOf, signs] = [await windowsOf(db, month, today), await signsOf(db, month)]
    frames.set(month, { actor, month, today, windowOf, signs })
  }
  return (month: Month) => {
    const frame = frames.get(month)
    if (!frame) throw new Error('a month that is not asked for')
    return frame
  }
}

function shown(
  { filing, limit, again }: Overseen,
  row: LedgerRow,
  unit: string,
  names: ReadonlyMap<string, string>,
  beside: Pick<ReviewRow, 'contributions' | 'files'>,
): ReviewRow {
  const { label, title, titleEn, hedge, kind, pace, measure, comparator, value, valueHigh } = row
  const { measureUnit, recurrence, earlier, total, verdict, standing, confirmed, sharesSum } = row
  const step = (id: string | null, at: number | null) => (at === null ? null : { by: (id && names.get(id)) ?? '', at })
  return {
    ...{ label, title, titleEn, hedge, kind, pace, measure, comparator, value, valueHigh },
    ...{ measureUnit, recurrence, earlier, total, verdict, standing, confirmed, sharesSum },
    ...{ filingId: filing.id, rowVersion: filing.rowVersion, taskId: filing.taskId, month: filing.month, unit, limit },
    filed: row.filing,
    change: changeOf(total, earlier?.total ?? null),
    answered: GUARDS.filter((guard) => filing.answered.includes(guard)),
    late: filing.late,
    ...(row.filing === null ? { issues: '', nextSteps: '' } : { issues: filing.issues, nextSteps: filing.nextSteps }),
    ...beside,
    returnReason: filing.returnReason,
    submittedAt: filing.submittedAt,
    signed: step(filing.signerId, filing.signedAt),
    reviewed: step(filing.reviewerId, filing.reviewedAt),
    ...{ again: again === true, basis: null },
  }
}

/** A whole in the same form: it has no words, no steps and no limit of its own. */
export function wholeRow(row: LedgerRow, month: Month, unit: string): ReviewRow {
  const { label, title, titleEn, hedge, kind, pace, measure, comparator, value, valueHigh } = row
  const { measureUnit, recurrence, earlier, total, verdict, standing, confirmed, basis, sharesSum } = row
  return {
    ...{ label, title, titleEn, hedge, kind, pace, measure, comparator, value, valueHigh },
    ...{ measureUnit, recurrence, earlier, total, verdict, standing, confirmed, basis, sharesSum },
    ...{ filingId: `${row.id}.${month}`, rowVersion: 0, taskId: row.id, month, unit, filed: null },
    change: changeOf(total, earlier?.total ?? null),
    ...{ answered: [], late: false, issues: '', nextSteps: '', contributions: [], files: [] },
    limit: { step: 'review', since: null, waited: 0, due: null, left: null },
    ...{ returnReason: null, submittedAt: null, signed: null, reviewed: null, again: false },
  }
}

function changeOf(total: string | null, earlier: string | null): string | null {
  if (total === null || earlier === null) return null
  const change = text(subtract(decimal(total), decimal(earlier)))
  return change.startsWith('-') || change === '0' ? change : `+${change}`
}

async function peopleNames(db: Db, of: readonly Overseen[]): Promise<Map<string, string>> {
  const ids = [...new Set(of.flatMap(({ filing }) => [filing.signerId ?? [], filing.reviewerId ?? []].flat()))]
  if (ids.length === 0) return new Map()
  const found = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
  return new Map(found.map((each) => [each.id, each.name]))
}

/** By task and month. */
async function contributions(db: Db, of: readonly Overseen[]): Promise<Map<string, ReviewRow['contributions']>> {
  const taskIds = [...new Set(of.map((each) => each.filing.taskId))]
  if (taskIds.length === 0) return new Map()
  const found = await db
    .select({ taskId: contribution.taskId, month: contribution.month, unit: unit.name, note: contribution.note })
    .from(contribution)
    .innerJoin(unit, eq(unit.id, contribution.unitId))
    .where(and(inArray(contribution.taskId, taskIds), ne(contribution.note, '')))
    .orderBy(asc(unit.sort), asc(unit.name))
  const said = Map.groupBy(found, (each) => `${each.taskId} ${each.month}`)
  return new Map([...said].map(([key, rows]) => [key, rows.map(({ unit, note }) => ({ unit, note }))]))
}
