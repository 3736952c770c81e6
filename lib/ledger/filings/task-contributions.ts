import { and, asc, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { contribution } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { supporting } from '../../../db/schema/task.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { canContribute } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { loadTask } from '../tasks/load-task.ts'

export const TaskContributionsQuery = z.strictObject({ taskId: z.string().max(40) })

/** What a supporting unit said of a month. */
export interface ContributionLine {
  unitId: string
  unit: string
  month: Month
  note: string
  by: string | null
  at: number
  rowVersion: number
}

/** The words of supporting units, newest month first, and the units for which the actor may speak. @throws notFound */
export async function taskContributions(
  ctx: Ctx,
  { taskId }: z.infer<typeof TaskContributionsQuery>,
): Promise<{ lines: ContributionLine[]; mine: { unitId: string; unit: string }[] }> {
  return read(async (db) => {
    const { task } = await loadTask(db, ctx.actor, taskId)
    const { unitId, month, note, at, rowVersion } = contribution
    const lines = await db
      .select({ unitId, unit: unit.name, month, note, by: person.name, at, rowVersion })
      .from(contribution)
      .innerJoin(unit, eq(unit.id, contribution.unitId))
      .leftJoin(person, eq(person.id, contribution.personId))
      .where(eq(contribution.taskId, task.id))
      .orderBy(desc(contribution.month), asc(unit.sort), asc(unit.name))
    const supporters = await db
      .select({ unitId: unit.id, unit: unit.name, path: unit.path })
      .from(supporting)
      .innerJoin(unit, eq(unit.id, supporting.unitId))
      .where(and(eq(supporting.taskId, task.id), eq(unit.closed, false)))
      .orderBy(asc(unit.sort), asc(unit.name))
    const mine = supporters.filter((each) => canContribute(ctx.actor, each.path))
    return { lines, mine: mine.map(({ unitId, unit }) => ({ unitId, unit })) }
  })
}
