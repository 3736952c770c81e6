import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { permit } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canBreakDown, canKeepLedger } from '../../domain/people/policy.ts'
import { type RollUp, rollUpsOf } from '../../domain/tasks/parts.ts'
import { lastOf } from '../../domain/tasks/roll-up.ts'
import { sharesSum } from '../../domain/tasks/shares-sum.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type JudgedPart, taskJudge } from '../filings/task-judge.ts'
import { familyNumbers } from './family-numbers.ts'
import { type LoadedTask, loadTask, type TaskRow, versionOf } from './load-task.ts'
import { visibleTasks } from './visible-tasks.ts'

/** A part as its whole's people see it: figures and the unit's name; title and link only for those who see it. */
export interface PartShown {
  id: string
  visible: boolean
  label: string
  name: string
  unitId: string
  title: string | null
  state: TaskRow['state']
  value: string | null
  due: string
  weight: string
  standing: Standing
  /** Its last total by the month and the month it is of; null while it has said none. */
  last: { total: string; month: Month } | null
}

export interface PartsShown {
  task: Pick<TaskRow, 'id' | 'title' | 'titleEn' | 'rowVersion' | 'rollUp' | 'reportId' | 'leadUnitId' | 'parentId'>
  label: string
  version: TaskVersion
  parts: PartShown[]
  checkpoints: LoadedTask['checkpoints']
  /** What the shares come to, where that is not the whole's target. */
  sharesSum: string | null
  /** The ways of rolling up that fit. */
  rollUps: readonly RollUp[]
  mayBreakDown: boolean
  mayKeep: boolean
  /** Below which unit the actor may make parts. */
  withinPath: string
  /** Other tasks of the report's same sentence that could be gathered with this one, for those who keep the ledger. */
  sameSentence: { id: string; title: string; titleEn: string | null }[]
}

/** A task with its parts in a month, as far as whoever sees the task may know them. @throws notFound */
export async function showParts(ctx: Ctx, { taskId, month }: { taskId: string; month: Month }): Promise<PartsShown> {
  return read(async (db) => {
    const { actor } = ctx
    const loaded = await loadTask(db, actor, taskId)
    const known = await taskJudge(db, loaded, dayOf(ctx.now))
    const numbers = await familyNumbers(db, loaded.task.reportId)
    const label = (row: TaskRow) => numbers.get(row.id)?.label ?? String(row.no)
    const visible = known.parts.length === 0 ? new Set<string>() : await visibleParts(db, actor, taskId)
    const { id, title, titleEn, rowVersion, rollUp, reportId, leadUnitId, parentId } = loaded.task
    const mayKeep = isInstallation(actor) || canKeepLedger(actor, loaded.report.unitPath)
    const paths = known.parts.map((part) => part.loaded.place.leadPath)
    return {
      task: { id, title, titleEn, rowVersion, rollUp, reportId, leadUnitId, parentId },
      label: label(loaded.task),
      version: versionOf(loaded),
      checkpoints: loaded.checkpoints,
      parts: known.parts.map((part) => partShown(part, loaded, month, label(part.loaded.task), visible)),
      sharesSum: sharesSum(versionOf(loaded), rollUp, livingShares(known.parts)),
      rollUps: rollUpsOf(versionOf(loaded)),
      mayBreakDown: parentId === null && (mayKeep || canBreakDown(actor, loaded.place, loaded.report.unitPath, paths)),
      mayKeep,
      withinPath: mayKeep ? loaded.report.unitPath : headOver(actor, loaded.place.leadPath),
      sameSentence: mayKeep && known.parts.length === 0 ? await sameSentence(db, actor, loaded.task) : [],
    }
  })
}

const livingShares = (parts: readonly JudgedPart[]) =>
  parts.flatMap(({ loaded: { task } }) => (task.state === 'withdrawn' ? [] : [task.value]))

/** The same for the page on which it is broken down or spread. @throws notFound, forbidden */
export async function partsForm(ctx: Ctx, query: { taskId: string; month: Month }): Promise<PartsShown> {
  const shown = await showParts(ctx, query)
  permit(shown.mayBreakDown || shown.mayKeep)
  return shown
}

function partShown(
  { loaded, name, known }: JudgedPart,
  whole: LoadedTask,
  month: Month,
  label: string,
  visible: ReadonlySet<string>,
): PartShown {
  const { id, leadUnitId, title, state, value, due, weight } = loaded.task
  const version = known.promiseIn(month)
  const last = lastOf(versionOf(whole), { weight, version, reported: known.reported }, month)
  return {
    ...{ id, label, name, state, value, due, weight, unitId: leadUnitId },
    visible: visible.has(id),
    title: visible.has(id) ? title : null,
    standing: known.shownIn(month),
    last: last && { total: last.total, month: last.month },
  }
}

async function visibleParts(db: Db, actor: Actor, wholeId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.parentId, wholeId), visibleTasks(actor)))
  return new Set(rows.map((row) => row.id))
}

const headOver = ({ posts }: Actor, leadPath: string): string =>
  posts.find((post) => post.role === 'head' && leadPath.startsWith(post.unitPath))?.unitPath ?? leadPath

async function sameSentence(db: Db, actor: Actor, row: TaskRow): Promise<PartsShown['sameSentence']> {
  if (row.sentenceStart === null || row.sentenceEnd === null || row.parentId !== null) return []
  return db
    .select({ id: task.id, title: task.title, titleEn: task.titleEn })
    .from(task)
    .where(
      and(
        ...[eq(task.reportId, row.reportId), ne(task.id, row.id), isNull(task.parentId), isNull(task.rollUp)],
        ...[eq(task.sentenceStart, row.sentenceStart), eq(task.sentenceEnd, row.sentenceEnd)],
        ...[ne(task.state, 'withdrawn' as const), visibleTasks(actor)],
      ),
    )
    .orderBy(asc(task.no))
}
