import type { Db } from '../../../db/database.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import { standings } from '../tasks/judged-row.ts'
import { type JudgedReport, rulesFor } from '../tasks/judged-rows.ts'
import { ledgerFacts } from '../tasks/ledger-facts.ts'

/** What every task in scope showed, month by month, as seen today: by task id, in the order of `months`. */
export type LightCourse = Map<string, Standing[]>

/** Judges each month from one load of the facts: those of a later month never speak for an earlier one. */
export async function lightCourse(
  db: Db,
  actor: Actor,
  of: JudgedReport,
  months: readonly Month[],
  today: Day,
): Promise<LightCourse> {
  const facts = await ledgerFacts(db, actor, [of.id], months.at(-1) ?? '')
  const ruleIn = await rulesFor(db, of.unitPath)
  return new Map(facts.tasks.map((at) => [at.task.id, standings(facts, at, months, { ruleIn, today })]))
}
