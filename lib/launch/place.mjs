import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './speech.mjs'

/** The repository's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * @typedef {{ host: string, port: number, data: string }} Place where the server listens, and its data folder, absolute
 */

/**
 * Reads the place from the environment: HOST (default loopback), PORT (default 3210), LIANGDENG_DATA (default ./data).
 * HOSTNAME is not asked: containers set it, and the server would then listen on every network.
 * @param {import('./program.mjs').Env} env
 * @returns {Place}
 * @throws {Refusal} when the port is no port or the folder is inside a build
 */
export function placeOf(env) {
  const typed = env.PORT?.trim() || '3210'
  const port = Number(typed)
  if (!/^\d+$/.test(typed) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT 不是端口号：${typed}（应为 1 到 65535）。`, `PORT is no port: ${typed} (1 to 65535).`)
  }
  const data = resolve(root, env.LIANGDENG_DATA?.trim() || 'data')
  if (/^(\.next|node_modules)/.test(relative(root, data))) {
    throw new Refusal(`数据目录不能放在构建目录里：${data}`, `The data folder must not stand inside the build: ${data}`)
  }
  return { host: env.HOST?.trim() || '127.0.0.1', port, data }
}

/**
 * Creates the data folder, for its owner only, and makes sure it can be written.
 * @param {string} folder absolute
 * @throws {Refusal} when it cannot
 */
export function openFolder(folder) {
  try {
    create(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Refusal(
      `数据目录不可写：${folder}（可用 LIANGDENG_DATA 另指定）。`,
      `The data folder cannot be written: ${folder} (LIANGDENG_DATA names another).`,
    )
  }
}

/** Level by level: node's own recursive mkdir never returns where a folder exists and refuses children. @param {string} folder */
function create(folder) {
  if (existsSync(folder)) return
  create(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** The SQLite file of a data folder. @param {string} folder */
export const databaseFile = (folder) => join(folder, 'liangdeng.sqlite')

/**
 * The environment for node programs started from here: Node of the dependencies first in PATH.
 * @param {import('./program.mjs').Env} env
 * @returns {import('./program.mjs').Env}
 */
export function withOwnNode(env) {
  return { ...env, PATH: `${join(root, 'node_modules', '.bin')}:${env.PATH ?? ''}` }
}
