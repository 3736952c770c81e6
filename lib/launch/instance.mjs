import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './place.mjs'
import { Refusal } from './speech.mjs'

/** Which processes serve from this checkout's build, whatever their data folder: one file each, named by its id. */
const serving = join(root, '.next-serving')

/**
 * @typedef {import('./place.mjs').Place} Place
 */

/**
 * Refuses when another instance works on the data folder.
 * @param {Place} place
 * @throws {Refusal}
 */
export function refuseSecond(place) {
  const holder = read(lockFile(place))
  if (!holder || holder.pid === process.pid || !isLauncher(holder.pid)) return
  throw new Refusal(
    `这个数据目录已有实例在运行：进程 ${holder.pid}，${holder.address}。`,
    `An instance already runs on this data folder: process ${holder.pid}, ${holder.address}.`,
  )
}

/**
 * Refuses while any instance serves from this checkout's build: a build would take its files away.
 * @throws {Refusal}
 */
export function refuseUnderRunning() {
  for (const pid of servingProcesses()) {
    throw new Refusal(
      `程序有更新，但进程 ${pid} 还在用现有的构建；请先停掉它再启动。`,
      `The sources are newer, but process ${pid} still serves the present build; stop it first.`,
    )
  }
}

/** @returns {number[]} live processes that serve from this checkout; files of dead ones are removed */
function servingProcesses() {
  mkdirSync(serving, { recursive: true })
  return readdirSync(serving)
    .map(Number)
    .filter((pid) => {
      if (isLauncher(pid)) return true
      rmSync(join(serving, String(pid)), { force: true })
      return false
    })
}

/**
 * Marks this process as the data folder's instance until it ends. Two that start at once: the second is refused.
 * @param {Place} place
 * @throws {Refusal}
 */
export function claim(place) {
  const file = lockFile(place)
  const text = JSON.stringify({ pid: process.pid, address: `http://${place.host}:${place.port}` })
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
  } catch {
    refuseSecond(place)
    writeFileSync(file, text, { mode: 0o600 })
  }
  mkdirSync(serving, { recursive: true })
  writeFileSync(join(serving, String(process.pid)), '')
  process.on('exit', () => {
    rmSync(join(serving, String(process.pid)), { force: true })
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  })
}

/**
 * Refuses a port that is taken or not allowed, before anything slow is done.
 * @param {Place} place
 * @throws {Refusal}
 */
export async function refuseBusyPort({ host, port }) {
  const code = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `端口 ${port} 已被占用；可另指定，如 PORT=${port + 1} npm start。`,
      `Port ${port} is busy; name another, as in PORT=${port + 1} npm start.`,
    )
  }
  if (code !== undefined) {
    throw new Refusal(`不能在 ${host}:${port} 上监听（${code}）。`, `Cannot listen on ${host}:${port} (${code}).`)
  }
}

/** @param {Place} place */
const lockFile = (place) => join(place.data, 'running.json')

/**
 * @param {string} file
 * @returns {{ pid: number, address: string } | undefined}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether a process lives and is one of ours: its number may have been given to another since. @param {number} pid */
function isLauncher(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  try {
    const said = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return said.includes('serve.mjs') || said.startsWith('next-server')
  } catch {
    return true
  }
}
