import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database, Db } from '../../db/database.ts'
import { openSqlite } from '../../db/sqlite.ts'
import { type BuiltServer, builtFolder, freePort, startServer } from '../built-server.ts'
import { runFolder } from '../fixtures/place.ts'
import { runOn } from '../fixtures/programs.ts'
import { type BuiltAction, builtActions } from './build-list.ts'
import { type ActionReply, ask, callAction, cookieOf, type Reply, sendUpload } from './calls.ts'
import { Maker } from './maker.ts'
import { foundOffice, type Places } from './places.ts'
import { ROLES, type Who } from './rights-table.ts'

/** Two offices on a server of their own: whoever the table names, signed in, and objects made as they are needed. */
export class Scene {
  readonly #server: BuiltServer
  readonly #database: Database
  readonly #folder: string
  readonly places: Places
  readonly actions: Map<string, BuiltAction>
  /** The session of each role; null for whoever is not signed in. */
  readonly tokens = new Map<Who, string | null>()

  private constructor(server: BuiltServer, database: Database, folder: string, places: Places) {
    this.#server = server
    this.#database = database
    this.#folder = folder
    this.places = places
    this.actions = new Map(builtActions().map((each) => [each.name, each]))
  }

  static async open(): Promise<Scene> {
    const folder = mkdtempSync(join(runFolder, 'rights-'))
    await runOn(folder, 'db/migrate.ts')
    const database = openSqlite(join(folder, 'liangdeng.sqlite'))
    const places = await database.transaction((tx) => foundOffice(tx, folder))
    const server = await startServer({ build: builtFolder(), data: folder, port: await freePort() })
    const scene = new Scene(server, database, folder, places)
    await scene.make(async (maker) => {
      for (const who of Object.values(ROLES))
        scene.tokens.set(who, who === 'nobody' ? null : (await maker.account(who)).token)
    })
    return scene
  }

  get port(): number {
    return this.#server.port
  }

  said(): string {
    return this.#server.said()
  }

  async close(): Promise<void> {
    await this.#server.kill()
    await this.#database.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Makes objects in one transaction, behind the server's back. */
  make<T>(work: (maker: Maker) => Promise<T>): Promise<T> {
    return this.#database.transaction((tx) => work(new Maker(tx, this.places)))
  }

  /** Calls an action of the build by its name, or sends a file to an address that takes one. */
  call(name: string, input: unknown, token: string | null, headers: Record<string, string> = {}): Promise<ActionReply> {
    if (name.startsWith('/'))
      return sendUpload(this.port, name, { ...(input as object) }, { ...cookieOf(token), ...headers })
    const action = this.actions.get(name)
    if (!action) throw new Error(`the build has no action ${name}`)
    return callAction(this.port, action, input, { ...cookieOf(token), ...headers })
  }

  /** The framework sends its own requests for parts of a page on to the same address with their mark: followed. */
  async get(path: string, token: string | null, headers: Record<string, string> = {}): Promise<Reply> {
    const reply = await ask(this.port, path, { headers: { ...cookieOf(token), ...headers } })
    const marked = String(reply.headers.location)
    if (!('rsc' in headers) || !/[?&]_rsc\b/.test(marked) || /[?&]_rsc\b/.test(path)) return reply
    const { pathname, search } = new URL(marked, `http://127.0.0.1:${this.port}`)
    return this.get(`${pathname}${search}`, token, headers)
  }

  /** How long the history is. */
  async recorded(): Promise<number> {
    const [row] = await this.#all<{ n: number }>('select coalesce(max(seq), 0) as n from history')
    return row?.n ?? 0
  }

  /** Everything that is kept but for when sessions were last seen, as one text. */
  async everything(): Promise<string> {
    const tables = await this.#all<{ name: string }>(
      "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' order by name",
    )
    const kept: unknown[] = []
    for (const { name } of tables) {
      const columns = name === 'session' ? 'id_hash, person_id, expires_at' : '*'
      kept.push([name, await this.#all(`select ${columns} from ${name} order by 1, 2`)])
    }
    return JSON.stringify(kept)
  }

  #all<Row>(query: string): Promise<Row[]> {
    return (this.#database.reader as Db & { all<R>(query: unknown): Promise<R[]> }).all<Row>(sql.raw(query))
  }
}
