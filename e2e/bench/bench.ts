/**
 * `npm run bench`: how near the product comes to what the framework, the machine and the disk allow, from one run with
 * 300,000 tasks in the file. Prints a table on standard output; what it takes is kept in a folder of the temporary
 * directory (LIANGDENG_BENCH names another) and made anew when sources or schema change.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase } from '../../db/database.ts'
import { commandContext } from '../../lib/kernel/context.ts'
import { SESSION_COOKIE, startSession } from '../../lib/kernel/session.ts'
import { write } from '../../lib/kernel/write.ts'
import { type BuiltServer, freePort, startServer } from '../built-server.ts'
import { actionHeaders, actionId } from '../server-action.ts'
import { benchBuild } from './bench-build.ts'
import { type BenchDatabase, benchDatabase } from './bench-database.ts'
import { durableCommit } from './durable-commit.ts'
import { firstScripts } from './first-script.ts'
import { load, type Target } from './load.ts'
import { progressUpdates } from './progress-updates.ts'
import { EMPTY_ACTION, EMPTY_PAGE, LEDGER, OVERVIEW, REFERENCE, type Round, reportOf, UPDATE } from './report.ts'

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '8' },
  },
})
const say = (line: string) => process.stderr.write(`  ${line}\n`)

if (process.env.DATABASE_URL) throw new Error('the bench is of one process and one file: DATABASE_URL must not be set')
const folder = resolve(process.env.LIANGDENG_BENCH ?? join(tmpdir(), 'liangdeng-bench'))
mkdirSync(folder, { recursive: true })
const build = benchBuild(folder, say)
const kept = await benchDatabase(folder, say)
const data = mkdtempSync(join(folder, 'run-'))
process.once('exit', () => rmSync(data, { recursive: true, force: true }))
copyFileSync(kept.file, join(data, 'liangdeng.sqlite'))
const token = await signedIn(data, kept)
const server = await startServer({ build, data, port: await freePort() })
try {
  await main(server)
} finally {
  await server.kill()
}

async function main(server: BuiltServer): Promise<void> {
  const { origin } = server
  const cookie = `${SESSION_COOKIE}=${token}`
  await assertWhole(origin, cookie)
  const scripts = await firstScripts({ origin, cookie: { name: SESSION_COOKIE, value: token } })
  const commit = durableCommit(data)
  const wide = { connections: Number(flags.connections), seconds: Number(flags.seconds) }
  for (const target of targets(origin, cookie)) await load(server, target, { ...wide, seconds: 2 })
  const rounds: Round[] = []
  for (let no = 1; no <= Number(flags.rounds); no += 1) {
    const round: Round = { measured: {}, commit: commit() }
    for (const target of targets(origin, cookie)) round.measured[target.name] = await load(server, target, wide)
    rounds.push(round)
    const speeds = Object.values(round.measured).map((each) => each.perSecond.toFixed(0))
    say(`round ${no}/${flags.rounds}: ${speeds.join(' · ')} a second`)
  }
  const size = (statSync(join(data, 'liangdeng.sqlite')).size / 1_048_576).toFixed(0)
  const counts = `${kept.tasks.toLocaleString('en')} tasks, ${kept.filings.toLocaleString('en')} filings, ${size} MB`
  process.stdout.write(`${counts}; ${flags.connections} connections, one process\n\n${reportOf(rounds, scripts)}`)
}

/** One after the other in each round, all with the same session and in the same frame. */
function targets(origin: string, cookie: string): Target[] {
  const page = { headers: { cookie } }
  const empty = actionHeaders(actionId(build, 'emptyAction'), origin, cookie)
  const update = actionHeaders(actionId(build, 'fileProgressAction'), origin, cookie)
  return [
    { name: EMPTY_PAGE, path: '/bench/empty', ...page },
    { name: REFERENCE, path: '/bench/reference', ...page },
    { name: LEDGER, path: '/ledger', ...page },
    { name: OVERVIEW, path: '/overview', ...page },
    { name: EMPTY_ACTION, path: '/bench/action', method: 'POST', headers: empty, body: () => '[{}]' },
    { ...progressUpdates(join(data, 'liangdeng.sqlite'), kept, update), name: UPDATE },
  ]
}

/** The pages are what they are taken for: all 60 rows stand in the HTML, each with its own task. */
async function assertWhole(origin: string, cookie: string): Promise<void> {
  for (const path of ['/bench/empty', '/bench/reference', '/ledger', '/overview', '/print/ledger']) {
    const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    const html = await answer.text()
    say(`${path}: ${(html.length / 1024).toFixed(0)} K characters of HTML`)
    if (path !== '/ledger' && path !== '/bench/reference') continue
    const rows = new Set([...html.matchAll(/<th scope="row"[^>]*><a href="\/tasks\/(\w+)/g)].map((match) => match[1]))
    if (rows.size !== 60) throw new Error(`${path}: ${rows.size} rows in the HTML, not 60`)
  }
}

async function signedIn(folder: string, { personId }: BenchDatabase): Promise<string> {
  process.env.LIANGDENG_DATA = folder
  const token = await write(commandContext(), (tx) => startSession(tx, personId, 'local', Date.now()))
  await closeDatabase()
  return token
}
