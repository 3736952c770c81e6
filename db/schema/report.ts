import { index, instant, integer, table, text, uniqueIndex } from '../columns.ts'
import { unit } from './people.ts'

/** A published work report. `text` is null while only the catalogue's figures are known. */
export const report = table(
  'report',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    title: text().notNull(),
    indexNo: text(),
    published: text(),
    reviewStart: text(),
    reviewEnd: text(),
    planStart: text().notNull(),
    planEnd: text().notNull(),
    sha256: text(),
    text: text(),
    readerVersion: text(),
    /** Months up to this one are closed for filing; null = none. */
    closedThrough: text(),
    /** Grows with every change below the report: what is computed from it is remembered by it. */
    changeNo: integer().notNull().default(1),
    createdAt: instant().notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [index('report_unit').on(t.unitId), uniqueIndex('report_sha256').on(t.sha256)],
)

/** A theme of the plan part, in order. */
export const section = table(
  'section',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => report.id),
    no: integer().notNull(),
    title: text().notNull(),
    spanStart: integer(),
    spanEnd: integer(),
  },
  (t) => [index('section_report').on(t.reportId)],
)

/** What a corrected version replaced: the text as it was in force, and by what it had been read. Append-only. */
export const replacedText = table(
  'replaced_text',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => report.id),
    title: text().notNull(),
    /** Null where only the catalogue's figures were known. */
    text: text(),
    sha256: text(),
    readerVersion: text(),
    replacedAt: instant().notNull(),
    replacedBy: text(),
  },
  (t) => [index('replaced_text_report').on(t.reportId), index('replaced_text_sha256').on(t.sha256)],
)
