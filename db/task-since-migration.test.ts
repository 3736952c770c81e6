import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { dialect } from './columns.ts'

const path = "'/u/'"
const taskOf = (id: string, no: number) =>
  `insert into task (id, report_id, no, kind, title, pace, start, due, no_figure_months, lead_unit_id)
   values ('${id}', 'r', ${no}, 'words', '推进共治', 'words', '2025-01-01', '2025-12-31', '[]', 'u')`
const OLD = [
  `insert into unit (id, kind, name, path, office_path) values ('u', 'street', '汀兰街道', ${path}, ${path})`,
  `insert into report (id, unit_id, title, plan_start, plan_end, created_at)
   values ('r', 'u', '2025 年工作报告', '2025-01-01', '2025-12-31', 5)`,
  ...['first', 'later', 'bare'].map((id, at) => taskOf(id, at + 1)),
  ...[
    ['first', 1, 5],
    ['later', 1, 7],
    ['later', 2, 9],
  ].map(
    ([id, no, at]) => `insert into revision (task_id, no, from_month, promise, why, at)
      values ('${id}', ${no}, '2025-01', '{}', '', ${at})`,
  ),
]
const SINCE = 'select id, created_at from task order by no'

it('a task is since its first version, else since its report', async () => {
  const rows = dialect === 'sqlite' ? upgradedSqlite() : await upgradedPostgres()
  expect(rows.map((row) => [row.id, Number(row.created_at)])).toEqual([
    ['first', 5],
    ['later', 7],
    ['bare', 5],
  ])
})

function upgradedSqlite(): Record<string, unknown>[] {
  const database = new Sqlite(':memory:')
  for (const statement of statements()) database.exec(statement)
  const rows = database.prepare(SINCE).all() as Record<string, unknown>[]
  database.close()
  return rows
}

async function upgradedPostgres(): Promise<Record<string, unknown>[]> {
  const database = new PGlite()
  for (const statement of statements()) await database.exec(statement)
  const { rows } = await database.query<Record<string, unknown>>(SINCE)
  await database.close()
  return rows
}

function statements(): string[] {
  const folder = join(import.meta.dirname, 'migrations', dialect)
  const of = (chosen: (file: string) => boolean) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.sql') && chosen(file))
      .toSorted()
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint'))
  return [...of((file) => file < '0004'), ...OLD, ...of((file) => file.startsWith('0004'))]
}
