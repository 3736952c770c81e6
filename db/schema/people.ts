import { ROLES } from '../../lib/domain/people/role.ts'
import { UNIT_KINDS } from '../../lib/domain/people/unit-kind.ts'
import { choice, flag, index, instant, integer, oneOf, primaryKey, table, text, uniqueIndex } from '../columns.ts'

/** An organisation: 市 → 区 → 街道 → 科室/社区. `path` is `/id/id/`, so that a subtree is a prefix. */
export const unit = table(
  'unit',
  {
    id: text().primaryKey(),
    parentId: text(),
    kind: choice(UNIT_KINDS).notNull(),
    name: text().notNull(),
    path: text().notNull(),
    /** The path of the nearest unit that issues reports: the office whose subtree its supervisors cover. */
    officePath: text().notNull(),
    sort: integer().notNull().default(0),
    closed: flag().notNull().default(false),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('unit_path').on(t.path),
    index('unit_parent').on(t.parentId),
    oneOf('unit_kind_known', t.kind, UNIT_KINDS),
  ],
)

export const person = table(
  'person',
  {
    id: text().primaryKey(),
    username: text().notNull(),
    name: text().notNull(),
    /** Where the daily digest goes when the office sends mail; null = inside the application only. */
    email: text(),
    passwordHash: text(),
    /** A password that an administrator made is for one use: it must be changed at the first sign-in. */
    mustChange: flag().notNull().default(true),
    passwordSetAt: instant(),
    disabled: flag().notNull().default(false),
    createdAt: instant().notNull(),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('person_username').on(t.username)],
)

/** 岗位: work hangs on posts; people hold them, so that it outlives a hand-over. */
export const post = table(
  'post',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    role: choice(ROLES).notNull(),
    title: text().notNull(),
    closed: flag().notNull().default(false),
    rowVersion: integer().notNull().default(1),
  },
  (t) => [index('post_unit').on(t.unitId), oneOf('post_role_known', t.role, ROLES)],
)

/** Who held a post, from when until when; `until` null is today's holder. */
export const holding = table(
  'holding',
  {
    id: text().primaryKey(),
    postId: text()
      .notNull()
      .references(() => post.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    since: instant().notNull(),
    until: instant(),
  },
  (t) => [index('holding_post').on(t.postId), index('holding_person').on(t.personId)],
)

/** A signed-in browser; only the hash of its token is kept. */
export const session = table(
  'session',
  {
    idHash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    address: text().notNull(),
  },
  (t) => [index('session_person').on(t.personId)],
)

/** Failed sign-ins by account (`account:…`) and by address (`address:…`). */
export const signInFailure = table('sign_in_failure', {
  subject: text().primaryKey(),
  count: integer().notNull(),
  firstAt: instant().notNull(),
  lockedUntil: instant(),
})

export const preference = table(
  'preference',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.name] })],
)
