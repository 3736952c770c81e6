import Sqlite from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '../../db/database.ts'
import { filing, judgement } from '../../db/schema/filing.ts'
import { history } from '../../db/schema/history.ts'
import { report } from '../../db/schema/report.ts'
import { verifyChain } from '../../lib/kernel/verify-chain.ts'
import type { Acknowledged } from './writers.ts'

/** What is wrong with a database after a kill, each fault named once; all empty when nothing is. */
export interface FoundAfter {
  /** Acknowledged and not there. */
  lost: string[]
  /** Carried out more than once. */
  doubled: string[]
  /** A filing, its history, its judgement or the report's count of changes without the others. */
  half: string[]
  /** What the engine and the history's chain say of the file. */
  unsound: string[]
}

type FilingRow = typeof filing.$inferSelect

/** Compares the file with what the writers were told. */
export async function foundAfter(file: string, told: ReadonlyMap<string, Acknowledged>): Promise<FoundAfter> {
  const connection = new Sqlite(file, { readonly: true })
  try {
    connection.exec('BEGIN')
    const db = drizzle(connection, { casing: 'snake_case' }) as unknown as Db
    const rows = await db.select().from(history).where(eq(history.action, 'filing.submit')).orderBy(asc(history.seq))
    const submits = rows.map((row) => JSON.parse(row.after ?? 'null') as FilingRow)
    const filings = new Map((await db.select().from(filing)).map((row) => [row.id, row]))
    return {
      lost: lost(told, submits, filings),
      doubled: doubled(submits),
      half: [...without(submits, filings), ...(await unjudged(db, submits)), ...(await miscounted(db, submits.length))],
      unsound: await unsound(connection, db),
    }
  } finally {
    connection.close()
  }
}

/** An acknowledged write stands in the history as it was sent, and its filing is at that version or a later one. */
function lost(told: ReadonlyMap<string, Acknowledged>, submits: FilingRow[], filings: Map<string, FilingRow>) {
  const kept = new Map(submits.map((each) => [each.requestKey, each]))
  return [...told]
    .filter(([key, { filingId, rowVersion, typed }]) => {
      const each = kept.get(key)
      const stands = filings.get(filingId)
      const whole = each?.id === filingId && each.rowVersion === rowVersion && each.typed === typed
      const last = stands && (stands.rowVersion > rowVersion || (stands.requestKey === key && stands.typed === typed))
      return !whole || !last || stands.rowVersion < rowVersion
    })
    .map(([key]) => key)
}

function doubled(submits: FilingRow[]): string[] {
  const keys = submits.map((each) => each.requestKey ?? '')
  return [...Map.groupBy(keys, (key) => key)].filter(([, same]) => same.length > 1).map(([key]) => key)
}

/** Each version of a filing has its line in the history, and the last line is what stands. */
function without(submits: FilingRow[], filings: Map<string, FilingRow>): string[] {
  const lines = Map.groupBy(submits, (each) => each.id)
  const bare = [...filings.values()].filter((row) => {
    const own = lines.get(row.id) ?? []
    const last = own.at(-1)
    return own.length !== row.rowVersion || last?.requestKey !== row.requestKey || last.typed !== row.typed
  })
  const orphans = [...lines.keys()].filter((id) => !filings.has(id))
  return [...bare.map((row) => `filing ${row.id} v${row.rowVersion}`), ...orphans.map((id) => `history of ${id}`)]
}

/** Every version that was submitted was judged, and nothing was judged that was not submitted. */
async function unjudged(db: Db, submits: FilingRow[]): Promise<string[]> {
  const name = (id: string | null, version: number | null) => `judgement of ${id} v${version}`
  const filed = new Set(submits.map((each) => name(each.id, each.rowVersion)))
  const rows = await db.select({ id: judgement.filingId, version: judgement.filingVersion }).from(judgement)
  const judged = new Set(rows.map((row) => name(row.id, row.version)))
  return [...filed.symmetricDifference(judged)]
}

/** The report counts every change below it. */
async function miscounted(db: Db, changes: number): Promise<string[]> {
  const [row] = await db.select({ changeNo: report.changeNo }).from(report)
  return row?.changeNo === changes + 1 ? [] : [`report: ${row?.changeNo} after ${changes} changes`]
}

async function unsound(connection: Sqlite.Database, db: Db): Promise<string[]> {
  const whole = connection.pragma('integrity_check', { simple: true })
  const orphans = connection.pragma('foreign_key_check') as unknown[]
  const { broken } = await verifyChain(db)
  return [
    ...(whole === 'ok' ? [] : [`integrity_check: ${whole}`]),
    ...(orphans.length === 0 ? [] : [`foreign_key_check: ${orphans.length}`]),
    ...(broken ? [`history: ${broken.why} at ${broken.seq}`] : []),
  ]
}
