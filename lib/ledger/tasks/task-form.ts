import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { section } from '../../../db/schema/report.ts'
import { supporting } from '../../../db/schema/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { labelOf } from './family-numbers.ts'
import { loadKeptTask } from './keep-task.ts'
import type { LoadedTask } from './load-task.ts'

export const TaskFormQuery = z.strictObject({ taskId: z.string().max(40) })

export interface TaskForm extends LoadedTask {
  /** The task's number as it is shown. */
  label: string
  supportingUnitIds: string[]
  sections: { id: string; title: string }[]
}

/** What the edit page shows, for those who keep the ledger. @throws notFound, forbidden */
export async function taskForm(ctx: Ctx, { taskId }: z.infer<typeof TaskFormQuery>): Promise<TaskForm> {
  return read(async (db) => {
    const loaded = await loadKeptTask(db, ctx.actor, taskId)
    const units = await db
      .select({ id: supporting.unitId })
      .from(supporting)
      .where(eq(supporting.taskId, loaded.task.id))
    const sections = await db
      .select({ id: section.id, title: section.title })
      .from(section)
      .where(eq(section.reportId, loaded.task.reportId))
      .orderBy(asc(section.no))
    const label = await labelOf(db, loaded.task)
    return { ...loaded, label, supportingUnitIds: units.map((each) => each.id), sections }
  })
}
