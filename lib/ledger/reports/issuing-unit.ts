import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { invalid, notFound } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { OFFICE_KINDS } from '../../domain/people/unit-kind.ts'
import { mayKeep } from './load-kept-report.ts'

export interface IssuingUnit {
  id: string
  name: string
  path: string
}

/**
 * Which unit a report is of: the chosen one; else the one unit in the actor's reach that bears the name in the text;
 * else the actor's only office. @throws notFound for a unit out of reach, closed or issuing none, validation `whichUnit` when none or several fit.
 */
export async function issuingUnit(
  tx: Db,
  actor: Actor,
  chosen: string | undefined,
  named: string | null,
): Promise<IssuingUnit> {
  const columns = { id: unit.id, name: unit.name, path: unit.path }
  const issuing = and(eq(unit.closed, false), inArray(unit.kind, [...OFFICE_KINDS]))
  if (chosen) {
    const [found] = await tx
      .select(columns)
      .from(unit)
      .where(and(eq(unit.id, chosen), issuing))
    if (!found || !mayKeep(actor, found.path)) throw notFound()
    return found
  }
  const units = (await tx.select(columns).from(unit).where(issuing)).filter((each) => mayKeep(actor, each.path))
  const bearing = units.filter((each) => each.name === named)
  if (bearing.length === 1 && bearing[0]) return bearing[0]
  const offices = units.filter((each) => actor.posts.some((post) => post.officePath === each.path))
  const [only] = offices
  if (only && offices.length === 1 && !isInstallation(actor)) return only
  throw invalid('unitId', 'whichUnit')
}
