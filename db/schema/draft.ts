import { ROW_ORIGINS, ROW_STATES } from '../../lib/domain/plans/draft-row.ts'
import type { PlanFrame, PlannedTask, PlanSpan } from '../../lib/domain/plans/plan.ts'
import type { TaskAsItWas } from '../../lib/domain/plans/task-as-it-was.ts'
import type { Untaken } from '../../lib/domain/plans/untaken.ts'
import { choice, flag, index, instant, integer, json, oneOf, table, text } from '../columns.ts'
import { post, unit } from './people.ts'
import { report } from './report.ts'
import { task } from './task.ts'

/** A report that was read and waits for a person's word. */
export const draft = table(
  'draft',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    fileName: text().notNull(),
    sha256: text().notNull(),
    text: text().notNull(),
    /** The head and the themes; the tasks are rows of their own. */
    plan: json().$type<PlanFrame>().notNull(),
    planSpan: json().$type<PlanSpan>(),
    /** Null in drafts of versions that did not keep it. */
    untaken: json().$type<Untaken>(),
    readerVersion: text(),
    /** The report in force of which this is a corrected version. */
    correctsReportId: text().references(() => report.id),
    /** What was said of differences, by their keys; what is not here follows the rule. */
    decisions: json().$type<Record<string, boolean>>(),
    open: flag().notNull().default(true),
    createdBy: text(),
    createdAt: instant().notNull(),
    /** Grows with every change of the draft or of its rows. */
    changeNo: integer().notNull().default(1),
    /** Of the head alone: rows have their own. */
    rowVersion: integer().notNull().default(1),
  },
  (t) => [index('draft_unit').on(t.unitId)],
)

/** One task of a draft, with who would answer for it. */
export const draftRow = table(
  'draft_row',
  {
    id: text().primaryKey(),
    draftId: text()
      .notNull()
      .references(() => draft.id),
    state: choice(ROW_STATES).notNull().default('open'),
    origin: choice(ROW_ORIGINS).notNull().default('read'),
    task: json().$type<PlannedTask>().notNull(),
    leadUnitId: text().references(() => unit.id),
    supportingUnitIds: json().$type<readonly string[]>().notNull(),
    postId: text().references(() => post.id),
    leadOfficial: text(),
    /** The text's own words for who answers. */
    named: json().$type<{ lead: string | null; supporting: readonly string[] }>(),
    /** The task in force that this row states anew, and how it stood when the two were compared. */
    taskId: text().references(() => task.id),
    was: json().$type<TaskAsItWas>(),
    /** Split or merged away: kept so that whoever looks at the draft is told. */
    gone: flag().notNull().default(false),
    changedBy: text(),
    changedAt: instant().notNull(),
    /** The draft's `changeNo` when the row was last changed. */
    changeNo: integer().notNull().default(1),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    index('draft_row_draft').on(t.draftId, t.changeNo),
    oneOf('draft_row_state_known', t.state, ROW_STATES),
    oneOf('draft_row_origin_known', t.origin, ROW_ORIGINS),
  ],
)
