import type { Db } from '../../../db/database.ts'
import { checkpoint, task } from '../../../db/schema/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import type { PartUnit } from './keep-parts.ts'
import type { LoadedTask } from './load-task.ts'
import { firstRevision, nextNo } from './new-task.ts'

/** What a part is, beside what it takes from its whole. */
export interface Share {
  unit: PartUnit
  postId: string | null
  value: string | null
  due: string
  weight: string
}

const LONGEST = 120

/**
 * Makes a part: counted as its whole is, with its own share, unit and due day. It is stated by no text, so it has no span;
 * a level's share has no known start, so nothing is expected of it before it is due. @returns its id
 */
export async function newPart(tx: Db, ctx: Ctx, { task: whole, report }: LoadedTask, share: Share): Promise<string> {
  const { kind, indicator, measure, comparator, measureUnit, hedge, better, pace, start, recurrence, cadence } = whole
  const { noFigureMonths, lagDays, wholes, mayFall, entry, reportId, sectionId, leadOfficial } = whole
  const { unit, postId, value, due, weight } = share
  const [row] = await tx
    .insert(task)
    .values({
      ...{ kind, indicator, measure, measureUnit, hedge, better, pace, start, recurrence, cadence, noFigureMonths },
      ...{ lagDays, wholes, mayFall, entry, reportId, sectionId, leadOfficial, value, due, weight, postId },
      // A share is one number; the whole keeps its range.
      comparator: comparator === 'range' ? 'gte' : comparator,
      id: newId(ctx.now),
      no: await nextNo(tx, reportId),
      title: named(whole.title, `（${unit.name}）`),
      titleEn: whole.titleEn && `${whole.titleEn} (${unit.name})`,
      dueStated: true,
      leadUnitId: unit.id,
      createdAt: ctx.now,
      parentId: whole.id,
    })
    .returning()
  if (!row) throw new Error('the part was not inserted')
  if (pace === 'path' && value !== null)
    await tx.insert(checkpoint).values({ id: newId(ctx.now), taskId: row.id, due, title: unit.name, value })
  await firstRevision(tx, ctx, row, report, '')
  await record(tx, ctx, 'task.open', { kind: 'task', id: row.id }, null, row)
  return row.id
}

const named = (title: string, tail: string) => `${title.slice(0, LONGEST - tail.length)}${tail}`
