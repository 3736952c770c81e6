import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { closeDatabase } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import journal from '../../db/migrations/sqlite/meta/_journal.json' with { type: 'json' }
import { copyStreet } from './copied-street.ts'
import { STREET_TASKS, type TemplateStreet, templateStreet } from './template-street.ts'

const STREETS = 1_000

export interface BenchDatabase extends TemplateStreet {
  file: string
  tasks: number
  filings: number
  bytes: number
}

/**
 * A database of 1,000 streets with 300 tasks each, made once and kept in the folder until the schema, the generator or
 * the year changes. @param say told how far it is.
 */
export async function benchDatabase(folder: string, say: (line: string) => void): Promise<BenchDatabase> {
  const kept = join(folder, `data-${stamp()}`)
  const told = join(kept, 'bench.json')
  if (!existsSync(told)) {
    const partial = `${kept}-partial`
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true, mode: 0o700 })
    const began = Date.now()
    const made = await generated(partial, say)
    writeFileSync(join(partial, 'bench.json'), JSON.stringify(made))
    rmSync(kept, { recursive: true, force: true })
    renameSync(partial, kept)
    say(`made in ${Math.round((Date.now() - began) / 1_000)} s`)
  }
  return { ...(JSON.parse(readFileSync(told, 'utf8')) as BenchDatabase), file: join(kept, 'liangdeng.sqlite') }
}

async function generated(folder: string, say: (line: string) => void): Promise<Omit<BenchDatabase, 'file'>> {
  process.env.LIANGDENG_DATA = folder
  await migrate()
  say('one street, through the verbs')
  const template = await templateStreet()
  await closeDatabase()
  const db = new Sqlite(join(folder, 'liangdeng.sqlite'))
  // No log while copying: the folder counts only once it is whole.
  for (const pragma of ['journal_mode = DELETE', 'journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF'])
    db.pragma(pragma)
  db.pragma('cache_size = -400000')
  const copy = copyStreet(db, template)
  const each = STREETS / 10
  for (let at = 1; at < STREETS; at += each) {
    db.transaction(() => {
      for (let no = at; no < Math.min(at + each, STREETS); no += 1) copy(no)
    })()
    say(`${(Math.min(at + each, STREETS) * STREET_TASKS).toLocaleString('en')} tasks`)
  }
  db.pragma('journal_mode = WAL')
  const number = (sql: string) => Number(db.prepare(sql).pluck().get())
  const counted = {
    tasks: number('select count(*) from task'),
    filings: number('select count(*) from filing'),
    bytes: number('select page_count * page_size from pragma_page_count(), pragma_page_size()'),
  }
  const orphans = db.pragma('foreign_key_check') as unknown[]
  db.close()
  if (orphans.length > 0) throw new Error(`${orphans.length} rows refer to nothing`)
  return { ...template, ...counted }
}

/** What the data depend on: the schema, the generator and the year. */
function stamp(): string {
  const files = ['bench-database.ts', 'copied-street.ts', 'template-street.ts']
  const hash = createHash('sha256').update(JSON.stringify(journal.entries)).update(String(new Date().getUTCFullYear()))
  for (const file of files) hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 12)
}
