import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { report, section } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import type { Kind, TaskState } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { familyNumbers, numberedRows } from '../tasks/family-numbers.ts'
import { visibleTasks } from '../tasks/visible-tasks.ts'
import { mayKeep } from './load-kept-report.ts'
import { loadReport, type ReportHead } from './load-report.ts'

export const ReportTextQuery = z.strictObject({ reportId: z.string().max(40) })

/** A theme of the plan and where its heading stands. */
export interface ReportSection {
  id: string
  no: number
  title: string
  spanStart: number | null
  spanEnd: number | null
}

/** A task and where the text states it; UTF-16 code units, half-open, null where it was added by hand. */
export interface StatedRow {
  id: string
  no: number
  /** The number that is shown: 3, and 3.1 for its first part. */
  label: string
  title: string
  titleEn: string | null
  kind: Kind
  state: TaskState
  sectionId: string | null
  spanStart: number | null
  spanEnd: number | null
  sentenceStart: number | null
  sentenceEnd: number | null
}

export interface ReportText {
  report: ReportHead
  /** Null while only the catalogue's figures and positions are here. */
  text: string | null
  sections: ReportSection[]
  tasks: StatedRow[]
  mayKeep: boolean
}

/** A report's text with its themes and the tasks that the actor may see in it. @throws notFound */
export async function reportText(ctx: Ctx, { reportId }: z.infer<typeof ReportTextQuery>): Promise<ReportText> {
  return read(async (db) => {
    const head = await loadReport(db, ctx.actor, reportId)
    const [kept] = await db.select({ text: report.text }).from(report).where(eq(report.id, head.id))
    const { id, no, title, spanStart, spanEnd } = section
    const sections = await db
      .select({ id, no, title, spanStart, spanEnd })
      .from(section)
      .where(eq(section.reportId, head.id))
      .orderBy(asc(section.no))
    const tasks = await db
      .select({
        ...{ id: task.id, no: task.no, title: task.title, titleEn: task.titleEn, kind: task.kind, state: task.state },
        ...{ sectionId: task.sectionId, spanStart: task.spanStart, spanEnd: task.spanEnd },
        ...{ sentenceStart: task.sentenceStart, sentenceEnd: task.sentenceEnd },
      })
      .from(task)
      .where(and(eq(task.reportId, head.id), visibleTasks(ctx.actor)))
      .orderBy(asc(task.no))
    return {
      ...{ report: head, text: kept?.text ?? null, sections },
      tasks: numberedRows(await familyNumbers(db, head.id), tasks),
      mayKeep: mayKeep(ctx.actor, head.unitPath),
    }
  })
}
