import { ENTRIES } from '../../lib/domain/filings/entry.ts'
import { REQUEST_KINDS, REQUEST_STATES } from '../../lib/domain/tasks/change-request.ts'
import { ROLL_UPS } from '../../lib/domain/tasks/parts.ts'
import { REVISION_REASONS } from '../../lib/domain/tasks/promise-in-force.ts'
import {
  BETTER,
  CADENCES,
  COMPARATORS,
  KINDS,
  MEASURES,
  PACES,
  RECURRENCES,
  TASK_STATES,
} from '../../lib/domain/tasks/task.ts'
import { choice, flag, index, instant, integer, json, oneOf, primaryKey, table, text } from '../columns.ts'
import { post, unit } from './people.ts'
import { report, section } from './report.ts'

/** One row of the ledger: one quantity, one dated milestone or one commitment in words. */
export const task = table(
  'task',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => report.id),
    sectionId: text().references(() => section.id),
    no: integer().notNull(),
    kind: choice(KINDS).notNull(),
    title: text().notNull(),
    titleEn: text(),
    indicator: text(),
    measure: choice(MEASURES),
    comparator: choice(COMPARATORS).notNull().default('plain'),
    value: text(),
    valueHigh: text(),
    measureUnit: text(),
    hedge: text(),
    better: choice(BETTER).notNull().default('up'),
    pace: choice(PACES).notNull(),
    start: text().notNull(),
    due: text().notNull(),
    dueStated: flag().notNull().default(false),
    recurrence: choice(RECURRENCES),
    cadence: choice(CADENCES).notNull().default('month'),
    noFigureMonths: json().$type<number[]>().notNull(),
    lagDays: integer().notNull().default(0),
    wholes: flag().notNull().default(false),
    /** 净增 and its like may fall: silences the falling guard, nothing else. */
    mayFall: flag().notNull().default(false),
    /** Which number the office counts: this month's increment or the cumulative total. */
    entry: choice(ENTRIES).notNull().default('total'),
    baseline: text(),
    baselineUnit: text(),
    baselineGrowth: text(),
    leadOfficial: text(),
    leadUnitId: text()
      .notNull()
      .references(() => unit.id),
    postId: text().references(() => post.id),
    spanStart: integer(),
    spanEnd: integer(),
    sentenceStart: integer(),
    sentenceEnd: integer(),
    state: choice(TASK_STATES).notNull().default('live'),
    /** The whole of which this is a part; a part has no parts of its own. */
    parentId: text(),
    /** Of a whole: how its parts make its figure or its light; null = it is filed itself, its parts stand beside it. */
    rollUp: choice(ROLL_UPS),
    /** Of a part: how much it counts in a weighted mean, decimal text. */
    weight: text().notNull().default('1'),
    revisionNo: integer().notNull().default(1),
    /** Since when it can be reported on: nothing was due of it before. */
    createdAt: instant().notNull().default(0),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    index('task_report').on(t.reportId, t.no),
    index('task_lead').on(t.leadUnitId, t.reportId),
    index('task_parent').on(t.parentId),
    oneOf('task_kind_known', t.kind, KINDS),
    oneOf('task_pace_known', t.pace, PACES),
    oneOf('task_comparator_known', t.comparator, COMPARATORS),
    oneOf('task_state_known', t.state, TASK_STATES),
  ],
)

export const supporting = table(
  'supporting',
  {
    taskId: text()
      .notNull()
      .references(() => task.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.unitId] }), index('supporting_unit').on(t.unitId)],
)

export const checkpoint = table(
  'checkpoint',
  {
    id: text().primaryKey(),
    taskId: text()
      .notNull()
      .references(() => task.id),
    due: text().notNull(),
    title: text().notNull(),
    value: text(),
    doneOn: text(),
  },
  (t) => [index('checkpoint_task').on(t.taskId)],
)

/** Each version of a task's promise, with the month from which it is in force. */
export const revision = table(
  'revision',
  {
    taskId: text()
      .notNull()
      .references(() => task.id),
    no: integer().notNull(),
    fromMonth: text().notNull(),
    /** The TaskVersion as it was. */
    promise: json().notNull(),
    why: text().notNull(),
    /** A correction by whoever keeps the ledger, a granted 延期, or a decided 目标调整 with its document. */
    reason: choice(REVISION_REASONS).notNull().default('edit'),
    documentNo: text(),
    personId: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.no] })],
)

/** 延期申请 or 目标调整: asked, decided, never changed afterwards. What stood when it was asked is kept beside it. */
export const changeRequest = table(
  'change_request',
  {
    id: text().primaryKey(),
    taskId: text()
      .notNull()
      .references(() => task.id),
    kind: choice(REQUEST_KINDS).notNull(),
    state: choice(REQUEST_STATES).notNull().default('asked'),
    reason: text().notNull(),
    /** How far it has come, as an extension has to say. */
    progress: text().notNull().default(''),
    oldDue: text().notNull(),
    newDue: text(),
    oldValue: text(),
    newValue: text(),
    oldValueHigh: text(),
    newValueHigh: text(),
    /** 依据文号 of an adjustment. */
    documentNo: text(),
    askedBy: text(),
    askedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    decision: text().notNull().default(''),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    index('change_request_task').on(t.taskId, t.askedAt),
    index('change_request_state').on(t.state),
    oneOf('change_request_kind_known', t.kind, REQUEST_KINDS),
    oneOf('change_request_state_known', t.state, REQUEST_STATES),
  ],
)
