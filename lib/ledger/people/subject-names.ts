import { inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { notice } from '../../../db/schema/cycle.ts'
import { person, post, unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'

interface Named {
  subject: string
  subjectId: string
}

/** What the subjects of history rows are called today, by id; those that have no name are left out. */
export async function subjectNames(db: Db, rows: readonly Named[]): Promise<Map<string, string>> {
  const ids = (kind: string) => [...new Set(rows.filter((row) => row.subject === kind).map((row) => row.subjectId))]
  const found = [
    await db
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(inArray(person.id, ids('person'))),
    await db
      .select({ id: post.id, name: post.title })
      .from(post)
      .where(inArray(post.id, ids('post'))),
    await db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(inArray(unit.id, ids('unit'))),
    await db
      .select({ id: report.id, name: report.title })
      .from(report)
      .where(inArray(report.id, ids('report'))),
    await db
      .select({ id: task.id, name: task.title })
      .from(task)
      .where(inArray(task.id, ids('task'))),
    await db
      .select({ id: notice.id, name: notice.title })
      .from(notice)
      .where(inArray(notice.id, ids('notice'))),
  ]
  return new Map(found.flat().map((each) => [each.id, each.name]))
}
