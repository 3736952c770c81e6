import { inArray, or, type SQL, sql } from 'drizzle-orm'
import { beginsWith } from '../../../db/columns.ts'
import { unit } from '../../../db/schema/people.ts'
import { supporting, task } from '../../../db/schema/task.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { type Cover, coverOf } from '../../domain/people/policy.ts'

/** What an actor may see, as a key: two with the same key see the same tasks and reports. */
export const scopeKey = (actor: Actor): string =>
  isInstallation(actor)
    ? 'installation'
    : actor.posts.map((post) => `${post.role}${post.unitPath}${post.officePath}`).join()

/** The SQL of «canSeeTask»: rows whose lead or a supporting unit is covered by one of the actor's posts. */
export function visibleTasks(actor: Actor): SQL {
  const covered = coveredUnits(actor)
  if (covered === null) return sql`1 = 0`
  return sql`(${task.leadUnitId} in ${covered} or ${task.id} in (select ${supporting.taskId} from ${supporting} where ${supporting.unitId} in ${covered}))`
}

/** The SQL of «canFile»: rows that a unit leads in which the actor is 填报人 or 科室负责人; null when there is no such post. */
export function tasksToFile(actor: Actor): SQL | null {
  const filing = actor.posts.filter((post) => post.role === 'reporter' || post.role === 'head')
  const covered = coveredUnits({ ...actor, posts: filing })
  return covered && sql`${task.leadUnitId} in ${covered}`
}

/** The rows that a unit leads which the actor signs for or supervises; null when there is no such post. */
export function tasksToOversee(actor: Actor): SQL | null {
  const overseeing = actor.posts.filter((post) => post.role !== 'reporter')
  const covered = coveredUnits({ ...actor, posts: overseeing })
  return covered && sql`${task.leadUnitId} in ${covered}`
}

/** The ids of the reports that hold a visible task, as a query; null when the actor's posts cover nothing. */
export function reportsOfVisibleTasks(actor: Actor): SQL | null {
  const covered = coveredUnits(actor)
  if (covered === null) return null
  return sql`select ${task.reportId} from ${task} where ${task.leadUnitId} in ${covered}
    union select ${task.reportId} from ${supporting} join ${task} on ${task.id} = ${supporting.taskId} where ${supporting.unitId} in ${covered}`
}

/** The ids of the units that the actor's posts cover, as a subquery that does not look at the row around it. */
export function coveredUnits(actor: Actor): SQL | null {
  const covers = actor.posts.map(coverOf).filter((cover): cover is Cover => cover !== null)
  if (covers.length === 0) return null
  const exact = covers.flatMap((cover) => (cover.exact ? [cover.unitId] : []))
  const below = new Set(covers.flatMap((cover) => (cover.exact ? [] : [cover.prefix])))
  const within = [...below].map((prefix) => beginsWith(unit.path, prefix))
  const condition = or(exact.length > 0 ? inArray(unit.id, exact) : undefined, ...within)
  return sql`(select ${unit.id} from ${unit} where ${condition})`
}
