/**
 * `npm run kill -- --kills 50`: acknowledged writes survive kill -9. Writers file progress through the real server, note
 * what it acknowledges, the server is killed at random moments and started again, and everything noted must be there.
 * `--mutant` starts a server that acknowledges before it commits: the same test must find losses, or it tests nothing.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuiltServer, builtFolder, freePort, pause, startServer } from '../built-server.ts'
import { actionId } from '../server-action.ts'
import { type FoundAfter, foundAfter } from './found-after.ts'
import { killOffice } from './office.ts'
import { type Writers, writers } from './writers.ts'

/** A kill comes once the server is warm, by writes acknowledged since it started, and then up to so many ms later. */
const [WARM, LATEST] = [25, 1_500]

const { values: flags } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    writers: { type: 'string', default: '12' },
    mutant: { type: 'boolean', default: false },
  },
})
process.exitCode = await main(Number(flags.kills), Number(flags.writers), flags.mutant)

async function main(kills: number, count: number, mutant: boolean): Promise<number> {
  if (process.env.DATABASE_URL) throw new Error('the kill test is SQLite’s: DATABASE_URL must not be set')
  const build = builtFolder()
  const office = await killOffice(count * 2)
  const port = await freePort()
  const spoilt = mutant ? ['--import', join(import.meta.dirname, 'ack-before-commit.mjs')] : []
  const start = () => startServer({ build, data: office.data, port, nodeArgs: spoilt })
  const work = writers(office, actionId(build, 'fileProgressAction'), count)
  const found: Record<keyof FoundAfter, Set<string>> = {
    ...{ lost: new Set(), doubled: new Set(), half: new Set(), unsound: new Set() },
  }
  let server = await start()
  for (let kill = 1; kill <= kills; kill += 1) {
    await killedAtWork(server, work)
    server = await start()
    const after = await foundAfter(join(office.data, 'liangdeng.sqlite'), work.acknowledged)
    for (const [fault, names] of Object.entries(after) as [keyof FoundAfter, string[]][])
      for (const name of names) found[fault].add(name)
    process.stderr.write(`  kill ${kill}/${kills}: acknowledged ${work.acknowledged.size}, lost ${found.lost.size}\n`)
  }
  await server.kill()
  for (const [fault, names] of Object.entries(found))
    if (names.size > 0 && !mutant) process.stderr.write(`  ${fault}: ${[...names].slice(0, 5).join(' · ')}\n`)
  const { lost, doubled, half, unsound } = found
  process.stdout.write(
    `killed ${kills}, acknowledged ${work.acknowledged.size}, lost ${lost.size}, doubled ${doubled.size}, half ${half.size}\n`,
  )
  if (work.acknowledged.size === 0) throw new Error('nothing was acknowledged')
  const good = mutant ? lost.size > 0 : Object.values(found).every((names) => names.size === 0)
  if (good) rmSync(office.data, { recursive: true })
  else process.stderr.write(`  unsound ${unsound.size}; kept: ${office.data}\n`)
  return good ? 0 : 1
}

/** Lets the writers write and kills the server in the middle of it. */
async function killedAtWork(server: BuiltServer, work: Writers): Promise<void> {
  const before = work.acknowledged.size
  const writing = work.run(server)
  let over = false
  const ended = writing.finally(() => {
    over = true
  })
  while (!over && work.acknowledged.size < before + WARM) await pause(5)
  await Promise.race([ended, pause(Math.random() * LATEST)])
  await server.kill()
  work.stop()
  await writing
}
