import type { KeptCalendar } from '../../lib/domain/calendar/reporting-calendar.ts'
import { DAY_KINDS } from '../../lib/domain/calendar/working-day.ts'
import { ENTRY_KINDS, NOTICE_COLOURS, NOTICE_KINDS, NOTICE_STATES } from '../../lib/domain/notices/notice.ts'
import { choice, index, instant, integer, json, oneOf, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { person, unit } from './people.ts'
import { task } from './task.ts'

/** When a unit's subtree reports, from a data month on: append-only, the newest row in force decides. */
export const reportingCalendar = table(
  'reporting_calendar',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    fromMonth: text().notNull(),
    settings: json().$type<KeptCalendar>().notNull(),
    at: instant().notNull(),
    personId: text(),
  },
  (t) => [index('reporting_calendar_unit').on(t.unitId, t.fromMonth)],
)

/** Days that are not what their weekday says (放假, 调休), as an office keeps them; they go before the built-in ones. */
export const dayOff = table(
  'day_off',
  {
    unitId: text()
      .notNull()
      .references(() => unit.id),
    day: text().notNull(),
    kind: choice(DAY_KINDS).notNull(),
    name: text().notNull(),
    personId: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.day] }), oneOf('day_off_kind_known', t.kind, DAY_KINDS)],
)

/** 催办 or 督办单 to a unit, about tasks that it leads. */
export const notice = table(
  'notice',
  {
    id: text().primaryKey(),
    /** Who issues: the office. */
    officeId: text()
      .notNull()
      .references(() => unit.id),
    /** Who has to answer. */
    unitId: text()
      .notNull()
      .references(() => unit.id),
    kind: choice(NOTICE_KINDS).notNull(),
    colour: choice(NOTICE_COLOURS).notNull(),
    /** Number within office and year, for 督办单: 2025 and 3 are 〔2025〕3号. Null for 催办. */
    year: integer(),
    no: integer(),
    title: text().notNull(),
    requirement: text().notNull(),
    due: text().notNull(),
    state: choice(NOTICE_STATES).notNull().default('issued'),
    issuedBy: text(),
    issuedAt: instant().notNull(),
    acknowledgedAt: instant(),
    repliedAt: instant(),
    closedBy: text(),
    closedAt: instant(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    index('notice_unit').on(t.unitId, t.state),
    index('notice_office').on(t.officeId, t.state),
    uniqueIndex('notice_no').on(t.officeId, t.year, t.no),
    oneOf('notice_kind_known', t.kind, NOTICE_KINDS),
    oneOf('notice_colour_known', t.colour, NOTICE_COLOURS),
    oneOf('notice_state_known', t.state, NOTICE_STATES),
  ],
)

export const noticeTask = table(
  'notice_task',
  {
    noticeId: text()
      .notNull()
      .references(() => notice.id),
    taskId: text()
      .notNull()
      .references(() => task.id),
  },
  (t) => [primaryKey({ columns: [t.noticeId, t.taskId] }), index('notice_task_task').on(t.taskId)],
)

/** Each step on a notice with its words: append-only. */
export const noticeEntry = table(
  'notice_entry',
  {
    id: text().primaryKey(),
    noticeId: text()
      .notNull()
      .references(() => notice.id),
    kind: choice(ENTRY_KINDS).notNull(),
    words: text().notNull(),
    personId: text().references(() => person.id),
    at: instant().notNull(),
  },
  (t) => [index('notice_entry_notice').on(t.noticeId, t.at), oneOf('notice_entry_kind_known', t.kind, ENTRY_KINDS)],
)

/** A person's digest of a working day, as it was told; one a day at most. */
export const digest = table(
  'digest',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    day: text().notNull(),
    content: json().notNull(),
    madeAt: instant().notNull(),
    seenAt: instant(),
    /** When mail took it; null while it has not, or where none is sent. */
    mailedAt: instant(),
    mailFault: text(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.day] })],
)
