import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { dialect } from './columns.ts'

const plan = { report: { title: '计划' }, sections: [], tasks: [{ title: '甲' }, { title: '乙' }] }
const path = "'/u/'"
const OLD = [
  `insert into unit (id, kind, name, path, office_path) values ('u', 'street', '汀兰街道', ${path}, ${path})`,
  ...[true, false].map(
    (open) => `insert into draft (id, unit_id, file_name, sha256, text, plan, open, created_at)
      values ('draft-${open}', 'u', 'a.txt', 's', '甲。乙。', '${JSON.stringify(plan)}', ${open}, 5)`,
  ),
]
const ROWS = `select id, draft_id, state, task, changed_at from draft_row order by id`
const PLANS = 'select id, plan, change_no from draft order by id'

it('an open draft of the form before keeps its tasks as rows', async () => {
  const { rows, plans } = dialect === 'sqlite' ? upgradedSqlite() : await upgradedPostgres()
  expect(rows.map((row) => ({ ...row, task: parsed(row.task) }))).toEqual(
    plan.tasks.map((task, i) => ({
      ...{ id: `draft-true-000${i}`, draft_id: 'draft-true', state: 'open', task, changed_at: 5 },
    })),
  )
  const { tasks: _, ...frame } = plan
  expect(plans.map((row) => [parsed(row.plan), row.change_no])).toEqual([
    [frame, 1],
    [frame, 1],
  ])
})

interface Upgraded {
  rows: Record<string, unknown>[]
  plans: Record<string, unknown>[]
}

function upgradedSqlite(): Upgraded {
  const database = new Sqlite(':memory:')
  const [before, after] = migrations()
  for (const statement of [...before, ...OLD, ...after]) database.exec(statement)
  const all = (query: string) => database.prepare(query).all() as Record<string, unknown>[]
  const upgraded = { rows: all(ROWS), plans: all(PLANS) }
  database.close()
  return upgraded
}

async function upgradedPostgres(): Promise<Upgraded> {
  const database = new PGlite()
  const [before, after] = migrations()
  for (const statement of [...before, ...OLD]) await database.exec(statement)
  await database.transaction(async (tx) => {
    for (const statement of after) await tx.exec(statement)
  })
  const all = async (query: string) => (await database.query<Record<string, unknown>>(query)).rows
  const upgraded = { rows: await all(ROWS), plans: await all(PLANS) }
  await database.close()
  return upgraded
}

/** The statements of the migrations before the one that made rows of drafts, and its own. */
function migrations(): [before: string[], after: string[]] {
  const folder = join(import.meta.dirname, 'migrations', dialect)
  const statements = (file: string) => readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  const of = (chosen: (file: string) => boolean) => files.filter(chosen).toSorted().flatMap(statements)
  return [of((file) => file < '0002'), of((file) => file.startsWith('0002'))]
}

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)
