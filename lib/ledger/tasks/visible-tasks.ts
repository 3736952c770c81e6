import { inArray, or, type SQL, sql } from 'drizzle-orm'
import { supporting, task } from '../../../db/schema/task.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type Cover, coverOf } from '../../domain/people/policy.ts'

/** The SQL of «canSeeTask»: rows that one of the actor's posts covers. Nobody's posts cover nothing. */
export function visibleTasks(actor: Actor): SQL {
  const covers = actor.posts.map(coverOf).filter((cover): cover is Cover => cover !== null)
  if (covers.length === 0) return sql`1 = 0`
  const exact = covers.flatMap((cover) => (cover.exact ? [cover.unitId] : []))
  const prefixes = covers.flatMap((cover) => (cover.exact ? [] : [cover.prefix]))
  const conditions: (SQL | undefined)[] = []
  if (exact.length > 0) {
    conditions.push(inArray(task.leadUnitId, exact))
    conditions.push(
      sql`exists (select 1 from ${supporting} where ${supporting.taskId} = ${task.id} and ${inArray(supporting.unitId, exact)})`,
    )
  }
  for (const prefix of prefixes) {
    const below = sql`(select id from unit where path like ${`${prefix}%`})`
    conditions.push(sql`${task.leadUnitId} in ${below}`)
    conditions.push(
      sql`exists (select 1 from ${supporting} where ${supporting.taskId} = ${task.id} and ${supporting.unitId} in ${below})`,
    )
  }
  return or(...conditions) ?? sql`1 = 0`
}
