import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** The build that is tried: LIANGDENG_TEST_BUILD, else the one `npm start` serves. @throws when there is none. */
export function builtFolder(): string {
  const folder = resolve(root, process.env.LIANGDENG_TEST_BUILD ?? '.next')
  if (existsSync(join(folder, 'standalone', 'server.js'))) return folder
  throw new Error(`没有构建 no build: ${folder}`)
}

/** A built server of its own on loopback, in its own process. */
export interface BuiltServer {
  readonly port: number
  readonly origin: string
  readonly pid: number
  /** The end of what it wrote, for a test that fails. */
  said(): string
  /** Resolves when the process is gone, however it went. */
  readonly gone: Promise<void>
  /** SIGKILL: nothing is tidied up. Resolves when the process is gone. */
  kill(): Promise<void>
}

interface ServerOptions {
  /** A folder as `next build` leaves it. */
  build: string
  /** The data folder, absolute; its database is migrated. */
  data: string
  port: number
  /** Options of node itself, before the program. */
  nodeArgs?: readonly string[]
  environment?: Record<string, string>
}

/** Starts the server and waits until it answers. @throws with what it said when it ends or stays silent for 30 s. */
export async function startServer(options: ServerOptions): Promise<BuiltServer> {
  const folder = join(options.build, 'standalone')
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), join(folder, 'server.js')], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(options.port),
      HOSTNAME: '127.0.0.1',
      LIANGDENG_DATA: options.data,
      // Nothing happens by the clock while something is tried.
      LIANGDENG_DIGEST_AT: 'off',
      LIANGDENG_READER: join(root, 'lib', 'readers', 'reading-process.ts'),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = collected(child)
  const gone = new Promise<void>((end) => child.once('close', () => end()))
  const killAlong = () => child.kill('SIGKILL')
  process.once('exit', killAlong)
  void gone.then(() => process.off('exit', killAlong))
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  for (const until = Date.now() + 30_000; !(await answers(options.port)); await pause(20)) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < until) continue
    await kill()
    throw new Error(`the server did not come up: ${said()}`)
  }
  return { port: options.port, origin: `http://127.0.0.1:${options.port}`, pid: child.pid ?? 0, said, gone, kill }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms))

/** The end of what the process says. */
function collected(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-4_000)
    })
  return () => said
}

function answers(port: number): Promise<boolean> {
  return new Promise((told) => {
    const asked = request({ host: '127.0.0.1', port, path: '/api/health', timeout: 2_000 }, (answer) => {
      answer.resume()
      answer.once('end', () => told(answer.statusCode === 200))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => told(false))
    asked.end()
  })
}
