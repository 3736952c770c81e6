import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'
import { invalid, notFound, permit } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canBreakDown } from '../../domain/people/policy.ts'
import { type LoadedPart, loadParts } from './load-family.ts'
import { type LoadedTask, loadTask } from './load-task.ts'

/** A task with its parts. */
export interface Family {
  whole: LoadedTask
  parts: LoadedPart[]
}

/**
 * A task and its parts for whoever may break it down, its present parts included. @throws notFound when hidden,
 * forbidden for those who only see it.
 */
export async function loadFamily(db: Db, actor: Actor, taskId: string): Promise<Family> {
  const whole = await loadTask(db, actor, taskId)
  const parts = await loadParts(db, whole)
  permitParts(
    actor,
    whole,
    parts.map((part) => part.place.leadPath),
  )
  return { whole, parts }
}

/** @throws forbidden unless the actor may make or change parts of the units at these paths. */
export function permitParts(actor: Actor, whole: LoadedTask, partPaths: readonly string[]): void {
  permit(isInstallation(actor) || canBreakDown(actor, whole.place, whole.report.unitPath, partPaths))
}

/** A unit that may lead a part. */
export interface PartUnit {
  id: string
  name: string
  path: string
}

/** The open unit below the report's, with the post that answers in it. @throws notFound, validation beside the part. */
export async function partUnit(
  db: Db,
  actor: Actor,
  whole: LoadedTask,
  { unitId, postId }: { unitId: string; postId: string | null },
  field: string,
): Promise<PartUnit> {
  const [found] = await db
    .select({ id: unit.id, name: unit.name, path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.closed, false)))
  if (!found?.path.startsWith(whole.report.unitPath)) throw notFound()
  permitParts(actor, whole, [found.path])
  if (postId === null) return found
  const [held] = await db
    .select({ unitId: post.unitId })
    .from(post)
    .where(and(eq(post.id, postId), eq(post.closed, false), inArray(post.role, ['reporter', 'head'])))
  if (held?.unitId !== found.id) throw invalid(`${field}.postId`, 'postElsewhere')
  return found
}
