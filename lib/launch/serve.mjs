import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { actionKey } from './action-key.mjs'
import { served } from './build.mjs'
import { databaseState } from './database-state.mjs'
import { claim, refuseBusyPort, refuseSecond } from './instance.mjs'
import { openFolder, placeOf, root } from './place.mjs'
import { command, firstLine, Refusal, say } from './speech.mjs'

/**
 * Serves the build that prepare.mjs left: brings the database up to date, loads the first data, then becomes the
 * server itself (same process: signals, exit code and kill reach it directly). `--empty` starts without the sample.
 */
async function serve() {
  const flags = flagsOf(process.argv.slice(2))
  if (Number(process.versions.napi) < 10) {
    throw new Refusal(
      `服务器需要 Node 24（随依赖安装），现为 ${process.versions.node}；请用 npm start 启动。`,
      `The server needs Node 24, which comes with the dependencies, not ${process.versions.node}; start it by npm start.`,
    )
  }
  // What the server writes is its owner's alone, in whatever folder it stands.
  process.umask(0o077)
  const place = placeOf(process.env)
  openFolder(place.data)
  refuseSecond(place)
  await refuseBusyPort(place)
  claim(place)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(place.data, served),
    PORT: String(place.port),
    HOSTNAME: place.host,
    LIANGDENG_DATA: place.data,
    LIANGDENG_READER: join(root, 'lib', 'readers', 'reading-process.ts'),
  })
  dropUnfinished(place.data)
  const { migrated, begun } = await databaseState(place.data)
  if (!migrated) run('db/migrate.ts', [], '数据库升级失败', 'Bringing the database up to date failed')
  if (!begun || process.env.LIANGDENG_REPORTS) {
    run('seeds-import/first-start.ts', flags, '首次数据导入失败', 'Loading the first data failed')
  }
  await import(pathToFileURL(join(served, 'standalone', 'server.js')).href)
  await answering(place)
  announce(place)
}

/**
 * Removes first data whose loading was cut short, so that a first start is whole or not at all. Nobody can have used
 * it: the server starts only afterwards.
 * @param {string} data
 */
function dropUnfinished(data) {
  const unfinished = join(data, 'first-data.unfinished')
  if (!existsSync(unfinished) || process.env.DATABASE_URL) return
  for (const name of ['liangdeng.sqlite', 'liangdeng.sqlite-wal', 'liangdeng.sqlite-shm', 'first-sign-in.txt'])
    rmSync(join(data, name), { force: true })
  rmSync(unfinished)
  say('上次首次启动没有完成，重新载入。', 'The first start was cut short last time; loading afresh.')
}

/** @param {string[]} given */
function flagsOf(given) {
  for (const flag of given) {
    if (flag !== '--empty') throw new Refusal(`不认识的选项：${flag}`, `Unknown option: ${flag}`)
  }
  return given
}

/**
 * Runs one of the repository's programs to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {string} zh
 * @param {string} en
 * @throws {Refusal} when it fails
 */
function run(file, args, zh, en) {
  const done = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const said = String(done.stderr)
  if (done.status === 0) {
    process.stderr.write(said)
    return
  }
  const reason = said.split('\n').find((line) => /Error|错|失败/.test(line)) ?? firstLine(said.trim())
  throw new Refusal(`${zh}：${reason}`, `${en}: ${reason}`)
}

/**
 * Waits until the server answers its health address.
 * @param {import('./place.mjs').Place} place
 * @throws {Refusal} after half a minute
 */
async function answering(place) {
  const host = place.host === '0.0.0.0' ? '127.0.0.1' : place.host === '::' ? '::1' : place.host
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const status = await new Promise((resolve) => {
      const asked = request({ host, port: place.port, path: '/api/health', timeout: 5_000 }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('timeout', () => asked.destroy())
      asked.on('error', () => resolve(0))
      asked.end()
    })
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Refusal('服务器在 30 秒内没有应答，已停止。', 'The server did not answer within 30 seconds; stopped.')
}

/** @param {import('./place.mjs').Place} place */
function announce(place) {
  const addresses = addressesOf(place.host).map(
    (host) => `http://${host.includes(':') ? `[${host}]` : host}:${place.port}`,
  )
  say(`亮灯台账已启动：${addresses.join('  ')}`, `Running at ${addresses.join('  ')}`)
  const signIn = join(place.data, 'first-sign-in.txt')
  if (existsSync(signIn)) {
    say(
      `首次登录的账号和密码在（只有本用户可读）：${signIn}`,
      `First sign-in names and passwords (readable by you only): ${signIn}`,
    )
  }
}

/** The addresses people can type for a host that may mean every network. @param {string} host */
function addressesOf(host) {
  if (host !== '0.0.0.0' && host !== '::') return [host]
  const found = Object.values(networkInterfaces()).flatMap((cards) => cards ?? [])
  return found.filter((card) => card.family === 'IPv4').map((card) => card.address)
}

const code = await command(serve)
if (code !== 0) process.exit(code)
