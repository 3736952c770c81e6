import { inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { task as tasks } from '../../../db/schema/task.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask } from './keep-task.ts'
import type { LoadedTask } from './load-task.ts'
import { firstRevision, nextNo } from './new-task.ts'

export const Gather = z.strictObject({
  taskIds: z.array(z.string().max(40)).min(2, 'chooseTwo').max(60, 'tooMany'),
  title: z.string().trim().min(1, 'required').max(120, 'tooLong'),
})
export type Gather = z.infer<typeof Gather>

/**
 * Makes one whole, in words, of rows that one sentence of the report states: it shows its worst part's light. The rows
 * stay what they are. @throws conflict `hasParts` when one is a whole or a part already; validation when the rows are not
 * of one sentence.
 */
export async function gather(ctx: Ctx, input: Gather): Promise<{ taskId: string }> {
  return write(ctx, async (tx) => {
    const ids = [...new Set(input.taskIds)]
    const rows: LoadedTask[] = []
    for (const id of ids) rows.push(await loadKeptTask(tx, ctx.actor, id))
    const [first] = rows.map((row) => row.task).toSorted((a, b) => a.no - b.no)
    if (!first || rows.length < 2) throw invalid('taskIds', 'chooseTwo')
    const wholes = await tx.select({ id: tasks.id }).from(tasks).where(inArray(tasks.parentId, ids))
    if (wholes.length > 0 || rows.some((row) => row.task.parentId !== null)) throw conflict('hasParts')
    if (first.sentenceStart === null || rows.some(({ task }) => !sameSentence(task, first)))
      throw invalid('taskIds', 'otherSentence')
    const { report } = rows[0] as LoadedTask
    const led = new Set(rows.map((row) => row.task.leadUnitId))
    const [row] = await tx
      .insert(tasks)
      .values({
        ...{ id: newId(ctx.now), reportId: report.id, sectionId: first.sectionId, no: await nextNo(tx, report.id) },
        ...{ kind: 'words', pace: 'words', title: input.title, noFigureMonths: [], rollUp: 'worst', dueStated: true },
        start: rows.map((each) => each.task.start).toSorted()[0] ?? first.start,
        due:
          rows
            .map((each) => each.task.due)
            .toSorted()
            .at(-1) ?? first.due,
        leadUnitId: led.size === 1 ? first.leadUnitId : report.unitId,
        createdAt: ctx.now,
      })
      .returning()
    if (!row) throw new Error('the whole was not inserted')
    await firstRevision(tx, ctx, row, report, '')
    await tx
      .update(tasks)
      .set({ parentId: row.id, rowVersion: sql`${tasks.rowVersion} + 1` })
      .where(inArray(tasks.id, ids))
    const parts = rows.map((each) => each.task.title)
    await record(tx, ctx, 'task.gather', { kind: 'task', id: row.id }, null, { ...row, parts })
    for (const id of ids)
      await record(tx, ctx, 'task.gather', { kind: 'task', id }, { parentId: null }, { parentId: row.id })
    await touchReport(tx, report.id)
    return { taskId: row.id }
  })
}

type Row = LoadedTask['task']
const sameSentence = (a: Row, b: Row) =>
  a.reportId === b.reportId && a.sentenceStart === b.sentenceStart && a.sentenceEnd === b.sentenceEnd
