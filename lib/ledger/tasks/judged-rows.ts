import { desc, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { rule } from '../../../db/schema/filing.ts'
import { statement, type Value } from '../../../db/statement.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { DEFAULT_RULE, type Rule, RuleSchema } from '../../domain/tasks/rule.ts'
import { batches } from '../batches.ts'
import { signsOf } from '../calendar/signs-of.ts'
import { windowsOf } from '../calendar/windows-of.ts'
import { judgedRow } from './judged-row.ts'
import { ledgerFacts } from './ledger-facts.ts'
import type { LedgerRow } from './ledger-row.ts'
import { scopeKey } from './visible-tasks.ts'

/** The report as the ledger needs it. */
export interface JudgedReport {
  id: string
  unitPath: string
  changeNo: number
}

// Remembered by what it was computed from: a write below the report raises its changeNo, so nothing stale is served.
const KEPT_ROWS = 20_000
interface Remembered {
  rows: Promise<LedgerRow[]>
  size: number
}
const slot = globalThis as typeof globalThis & { liangdengJudged?: Map<string, Remembered> }
slot.liangdengJudged ??= new Map()
const remembered = slot.liangdengJudged

/** Every task of the report that the actor's posts cover, judged for the month as seen on `today`, in ledger order. */
export async function judgedRows(
  db: Db,
  actor: Actor,
  of: JudgedReport,
  month: Month,
  today: Day,
): Promise<LedgerRow[]> {
  const [rows] = await judgedLedgers(db, actor, [of], month, today)
  return rows ?? []
}

/** The same of many reports, in their order: those that are not remembered are read together. */
export function judgedLedgers(
  db: Db,
  actor: Actor,
  of: readonly JudgedReport[],
  month: Month,
  today: Day,
): Promise<LedgerRow[][]> {
  const scope = scopeKey(actor)
  const keyOf = ({ id, changeNo }: JudgedReport) => [id, changeNo, month, today, scope].join('|')
  const unknown = of.filter((each) => !remembered.has(keyOf(each)))
  for (const some of batches(unknown)) {
    const judging = judged(db, actor, some, month, today)
    for (const each of some)
      remember(
        keyOf(each),
        judging.then((rows) => rows.get(each.id) ?? []),
      )
  }
  return Promise.all(of.map((each) => remembered.get(keyOf(each))?.rows ?? []))
}

function remember(key: string, rows: Promise<LedgerRow[]>): void {
  const entry = { rows, size: 1 }
  remembered.set(key, entry)
  rows.then(
    (known) => {
      entry.size = known.length + 1
      forgetOldest(key)
    },
    () => remembered.delete(key),
  )
}

function forgetOldest(except: string): void {
  let size = 0
  for (const each of remembered.values()) size += each.size
  for (const [oldest, each] of remembered) {
    if (size <= KEPT_ROWS) break
    if (oldest === except) continue
    remembered.delete(oldest)
    size -= each.size
  }
}

async function judged(db: Db, actor: Actor, of: readonly JudgedReport[], month: Month, today: Day) {
  const ids = of.map((each) => each.id)
  const facts = await ledgerFacts(db, actor, ids, month)
  const rules = await rulesOfReports(db, of)
  const [windowOf, signs] = [await windowsOf(db, month, today), await signsOf(db, month)]
  const rows = new Map<string, LedgerRow[]>(ids.map((id) => [id, []]))
  for (const at of facts.tasks) {
    const ruleIn = rules(at.task.reportId)
    rows.get(at.task.reportId)?.push(judgedRow(facts, at, { actor, month, today, ruleIn, windowOf, signs }))
  }
  return rows
}

/** The rules that reports are judged by, by report. */
export async function rulesOfReports(db: Db, of: readonly Pick<JudgedReport, 'id' | 'unitPath'>[]) {
  const byPath = new Map<string, (month: Month) => Rule>()
  for (const path of new Set(of.map((each) => each.unitPath))) byPath.set(path, await rulesFor(db, path))
  const paths = new Map(of.map((each) => [each.id, each.unitPath]))
  return (reportId: string) => byPath.get(paths.get(reportId) ?? '') ?? (() => DEFAULT_RULE)
}

/** Units stand at most so deep: 市, 区, 街道, 科室 or 社区, and room for more. */
const DEPTHS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8']
const rulesOf = statement((db, value: Value<Record<string, string>>) =>
  db
    .select()
    .from(rule)
    .where(or(isNull(rule.unitId), inArray(rule.unitId, DEPTHS.map(value))))
    .orderBy(desc(rule.fromMonth), desc(rule.at)),
)

/** The rule in force for a unit in a month: its own or the nearest upper unit's newest, else the default. */
export async function rulesFor(db: Db, unitPath: string): Promise<(month: Month) => Rule> {
  const units = unitPath.split('/').filter(Boolean)
  const rows = await rulesOf(db, Object.fromEntries(DEPTHS.map((name, at) => [name, units[at] ?? ''])))
  const parsed = rows.map((row) => ({ ...row, rule: RuleSchema.parse(row.settings) }))
  const nearness = (unitId: string | null) => (unitId === null ? -1 : units.indexOf(unitId))
  return (month) => {
    const inForce = parsed
      .filter((row) => row.fromMonth <= month)
      .toSorted((a, b) => nearness(b.unitId) - nearness(a.unitId))
    return inForce[0]?.rule ?? DEFAULT_RULE
  }
}
