import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { digest } from '../../../db/schema/cycle.ts'
import { holding, person, post, unit } from '../../../db/schema/people.ts'
import { addDays, type Day, dayOf, instantOf } from '../../domain/calendar/day.ts'
import { isWorkingDay, workingDayFrom } from '../../domain/calendar/working-day.ts'
import type { DigestFacts } from '../../domain/notices/digest-of.ts'
import { toldAs } from '../../domain/notices/told-as.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { isAdminRole } from '../../domain/people/policy.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { redFacts, requestFacts } from './change-facts.ts'
import { monthFacts } from './month-facts.ts'
import { noticeFacts } from './notice-facts.ts'
import { returnedFacts, waitingFacts } from './waiting-facts.ts'

/** Whether a person has anything to be told of at all: administrators have not. */
export const isTold = (actor: Actor): boolean => actor.posts.some((held) => !isAdminRole(held.role))

/** Everything that could be told to the actor at `now`, on one view of the data. */
export async function digestFacts(db: Db, actor: Actor, now: number): Promise<DigestFacts> {
  const day = dayOf(now)
  const calendarAt = await calendars(db)
  const offs = actor.posts.filter((held) => !isAdminRole(held.role)).map((held) => calendarAt(held.unitPath).off)
  const since = await toldThrough(db, actor, day, workingDayFrom(addDays(day, -1), -1, offs[0] ?? new Map()))
  const reporters = await reportingUnits(db)
  const asOf = (unitPath: string) => toldAs(actor, unitPath, reporters)
  return {
    day,
    working: offs.some((off) => isWorkingDay(day, off)),
    returned: await returnedFacts(db, actor, asOf),
    months: await monthFacts(db, actor, day, asOf),
    notices: await noticeFacts(db, actor, day, asOf),
    ...(await waitingFacts(db, actor, day)),
    ...(await requestFacts(db, actor, since)),
    red: await redFacts(db, actor, since, asOf),
  }
}

/** Until when the person was told of what happened: their last digest before today, else the working day before began. */
async function toldThrough(db: Db, { personId }: Actor, today: Day, before: Day): Promise<number> {
  const [last] = await db
    .select({ madeAt: digest.madeAt })
    .from(digest)
    .where(and(eq(digest.personId, personId), lt(digest.day, today)))
    .orderBy(desc(digest.day))
    .limit(1)
  return last?.madeAt ?? instantOf(before)
}

/** The paths of the units in which somebody who can sign in holds a reporter's post. */
async function reportingUnits(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ path: unit.path })
    .from(post)
    .innerJoin(holding, and(eq(holding.postId, post.id), isNull(holding.until)))
    .innerJoin(person, and(eq(person.id, holding.personId), eq(person.disabled, false)))
    .innerJoin(unit, eq(unit.id, post.unitId))
    .where(and(eq(post.role, 'reporter'), eq(post.closed, false)))
  return new Set(rows.map((row) => row.path))
}
