import { desc, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { rule } from '../../../db/schema/filing.ts'
import { statement, type Value } from '../../../db/statement.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { DEFAULT_RULE, type Rule, RuleSchema } from '../../domain/tasks/rule.ts'
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
const KEPT = 64
const slot = globalThis as typeof globalThis & { liangdengJudged?: Map<string, Promise<LedgerRow[]>> }
slot.liangdengJudged ??= new Map()
const remembered = slot.liangdengJudged

/** Every task of the report that the actor's posts cover, judged for the month as seen on `today`, in ledger order. */
export function judgedRows(db: Db, actor: Actor, of: JudgedReport, month: Month, today: Day): Promise<LedgerRow[]> {
  const key = [of.id, of.changeNo, month, today, scopeKey(actor)].join('|')
  const known = remembered.get(key)
  if (known) return known
  const rows = judged(db, actor, of, month, today)
  remembered.set(key, rows)
  rows.catch(() => remembered.delete(key))
  for (const oldest of remembered.keys()) {
    if (remembered.size <= KEPT) break
    remembered.delete(oldest)
  }
  return rows
}

async function judged(db: Db, actor: Actor, of: JudgedReport, month: Month, today: Day): Promise<LedgerRow[]> {
  const facts = await ledgerFacts(db, actor, of.id, month)
  const ruleIn = await rulesFor(db, of.unitPath)
  const [windowOf, signs] = [await windowsOf(db, month, today), await signsOf(db, month)]
  return facts.tasks.map((at) => judgedRow(facts, at, { actor, month, today, ruleIn, windowOf, signs }))
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
