import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { notice } from '../../db/schema/cycle.ts'
import { draft, draftRow } from '../../db/schema/draft.ts'
import { filing } from '../../db/schema/filing.ts'
import { person, post, unit } from '../../db/schema/people.ts'
import { report } from '../../db/schema/report.ts'
import { task } from '../../db/schema/task.ts'
import { batches } from './batches.ts'

interface Named {
  id: string
  name: string
}

/** What is called by a name: a filing by its task's, a draft by its file's. */
const NAMES = {
  unit: (db, ids) => db.select({ id: unit.id, name: unit.name }).from(unit).where(inArray(unit.id, ids)),
  post: (db, ids) => db.select({ id: post.id, name: post.title }).from(post).where(inArray(post.id, ids)),
  person: (db, ids) => db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids)),
  task: (db, ids) => db.select({ id: task.id, name: task.title }).from(task).where(inArray(task.id, ids)),
  report: (db, ids) => db.select({ id: report.id, name: report.title }).from(report).where(inArray(report.id, ids)),
  notice: (db, ids) => db.select({ id: notice.id, name: notice.title }).from(notice).where(inArray(notice.id, ids)),
  draft: (db, ids) => db.select({ id: draft.id, name: draft.fileName }).from(draft).where(inArray(draft.id, ids)),
  filing: (db, ids) =>
    db
      .select({ id: filing.id, name: task.title })
      .from(filing)
      .innerJoin(task, eq(task.id, filing.taskId))
      .where(inArray(filing.id, ids)),
  draftRow: async (db, ids) => {
    const rows = await db
      .select({ id: draftRow.id, task: draftRow.task })
      .from(draftRow)
      .where(inArray(draftRow.id, ids))
    return rows.map((row) => ({ id: row.id, name: row.task.title }))
  },
} satisfies Record<string, (db: Db, ids: string[]) => PromiseLike<Named[]>>

export type NamedKind = keyof typeof NAMES
export const isNamedKind = (kind: string): kind is NamedKind => kind in NAMES

/** What things are called today, by their ids; those that are gone are left out. */
export async function namesOf(
  db: Db,
  wanted: readonly { kind: NamedKind; id: string }[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [kind, called] of Object.entries(NAMES)) {
    const ids = new Set(wanted.filter((each) => each.kind === kind).map((each) => each.id))
    for (const some of batches([...ids])) for (const { id, name } of await called(db, some)) names.set(id, name)
  }
  return names
}
