import { ENTRIES } from '../../lib/domain/filings/entry.ts'
import { FILING_STATES } from '../../lib/domain/filings/filing-state.ts'
import { FORECASTS } from '../../lib/domain/tasks/task.ts'
import { LINES, type Mark, STANDINGS, type VerdictNumbers } from '../../lib/domain/tasks/verdict.ts'
import { choice, flag, index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { person, unit } from './people.ts'
import { task } from './task.ts'

/** One month's report on one task, as the reporter typed it. Totals are derived, so that they cannot disagree. */
export const filing = table(
  'filing',
  {
    id: text().primaryKey(),
    taskId: text()
      .notNull()
      .references(() => task.id),
    month: text().notNull(),
    state: choice(FILING_STATES).notNull(),
    entry: choice(ENTRIES).notNull(),
    /** Decimal text in the task's unit; null when only words were given. */
    typed: text(),
    /** The reference's figure for a `sync` task, with its source in `dataSource`. */
    reference: text(),
    doneOn: text(),
    occurrences: integer(),
    forecast: choice(FORECASTS),
    note: text().notNull().default(''),
    issues: text().notNull().default(''),
    nextSteps: text().notNull().default(''),
    dataSource: text().notNull().default(''),
    unchanged: flag().notNull().default(false),
    /** Of a growth figure, where both are known: this period's level and the one a year before, decimal text. */
    level: text(),
    levelBefore: text(),
    /** Submitted after the cut-off of its month. */
    late: flag().notNull().default(false),
    /** Guards that were asked and answered with yes, such as a falling total. */
    answered: json().$type<string[]>().notNull(),
    returnReason: text(),
    personId: text().references(() => person.id),
    submittedAt: instant(),
    signerId: text().references(() => person.id),
    signedAt: instant(),
    reviewerId: text().references(() => person.id),
    reviewedAt: instant(),
    requestKey: text(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('filing_task_month').on(t.taskId, t.month), oneOf('filing_state_known', t.state, FILING_STATES)],
)

/** What a supporting unit tells of a month: words only, beside the lead unit's filing. */
export const contribution = table(
  'contribution',
  {
    taskId: text()
      .notNull()
      .references(() => task.id),
    month: text().notNull(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    note: text().notNull(),
    personId: text().references(() => person.id),
    at: instant().notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.month, t.unitId] })],
)

/** 佐证材料 of a month: the bytes lie in the data folder under their sha256, once. */
export const attachment = table(
  'attachment',
  {
    id: text().primaryKey(),
    taskId: text()
      .notNull()
      .references(() => task.id),
    month: text().notNull(),
    sha256: text().notNull(),
    name: text().notNull(),
    /** By content, never by name. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    personId: text().references(() => person.id),
    at: instant().notNull(),
    removedAt: instant(),
    removedBy: text(),
  },
  (t) => [index('attachment_task').on(t.taskId, t.month), index('attachment_sha256').on(t.sha256)],
)

/** What was judged, when, by what: append-only. */
export const judgement = table(
  'judgement',
  {
    id: text().primaryKey(),
    taskId: text()
      .notNull()
      .references(() => task.id),
    month: text().notNull(),
    at: instant().notNull(),
    filingId: text(),
    filingVersion: integer(),
    revisionNo: integer().notNull(),
    ruleId: text().notNull(),
    confirmed: flag().notNull(),
    standing: choice(STANDINGS).notNull(),
    line: choice(LINES).notNull(),
    marks: json().$type<Mark[]>().notNull(),
    numbers: json().$type<VerdictNumbers>().notNull(),
    /** Who confirmed it, or whose change made the rule say something else. */
    personId: text(),
    reason: text(),
    /** Of a whole's confirmed light: a fingerprint of the parts' filings that it was given for. */
    basis: text(),
    /** What made the rule judge anew where it was no filing, by its action's name in history. */
    cause: text(),
  },
  (t) => [index('judgement_task').on(t.taskId, t.month, t.at)],
)

/** A judging rule in force for a unit's subtree from a month on; `unitId` null is the installation's default. */
export const rule = table(
  'rule',
  {
    id: text().primaryKey(),
    unitId: text().references(() => unit.id),
    name: text().notNull(),
    fromMonth: text().notNull(),
    settings: json().notNull(),
    at: instant().notNull(),
    personId: text(),
  },
  (t) => [index('rule_unit').on(t.unitId, t.fromMonth)],
)
