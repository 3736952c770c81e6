import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../../db/database.ts'
import { notice } from '../../../db/schema/cycle.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { notFound } from '../../domain/errors.ts'
import { type NoticeStep, openSteps, STEP_OF } from '../../domain/notices/notice-step.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canAnswerNotice, canRunNotices } from '../../domain/people/policy.ts'
import { coveredUnits } from '../tasks/visible-tasks.ts'

export type NoticeRecord = typeof notice.$inferSelect

/** A notice with the names and places of who issued it and who has to answer. */
export interface LoadedNotice {
  notice: NoticeRecord
  unit: string
  unitPath: string
  office: string
  officePath: string
  issuedBy: string | null
}

/** The SQL of who sees a notice: whoever's posts cover the unit that it is addressed to. */
export function visibleNotices(actor: Actor): SQL {
  const covered = coveredUnits(actor)
  return covered === null ? sql`1 = 0` : sql`${notice.unitId} in ${covered}`
}

/** Notices in scope that fit, unordered. */
export function noticesWhere(db: Db, actor: Actor, fitting: SQL | undefined): Promise<LoadedNotice[]> {
  return db
    .select({
      notice,
      unit: unit.name,
      unitPath: unit.path,
      office: office.name,
      officePath: office.path,
      issuedBy: person.name,
    })
    .from(notice)
    .innerJoin(unit, eq(unit.id, notice.unitId))
    .innerJoin(office, eq(office.id, notice.officeId))
    .leftJoin(person, eq(person.id, notice.issuedBy))
    .where(and(visibleNotices(actor), fitting))
}
const office = alias(unit, 'office')

/** @throws notFound when it does not exist or is hidden from the actor */
export async function loadNotice(db: Db, actor: Actor, noticeId: string): Promise<LoadedNotice> {
  const [found] = await noticesWhere(db, actor, eq(notice.id, noticeId))
  if (!found) throw notFound()
  return found
}

/** Whether a step is the actor's to take, whatever the state. */
export const mayStep = (actor: Actor, { unitPath, officePath }: LoadedNotice, step: NoticeStep): boolean =>
  STEP_OF[step] === 'runs' ? canRunNotices(actor, officePath) : canAnswerNotice(actor, unitPath)

/** The steps that the actor can take now. */
export const stepsOf = (actor: Actor, loaded: LoadedNotice): NoticeStep[] =>
  openSteps(loaded.notice).filter((step) => mayStep(actor, loaded, step))
