import { index, instant, integer, table, text } from '../columns.ts'

/** Every change, in order: append-only, each row's hash covers the one before. Texts are canonical JSON. */
export const history = table(
  'history',
  {
    seq: integer().primaryKey(),
    at: instant().notNull(),
    personId: text(),
    personName: text().notNull(),
    requestId: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    before: text(),
    after: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('history_subject').on(t.subject, t.subjectId), index('history_at').on(t.at)],
)

/** The chain's end, one row: updating it first is what serialises writers on PostgreSQL. */
export const chainHead = table('chain_head', {
  id: integer().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
})
