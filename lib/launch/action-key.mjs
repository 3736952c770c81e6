import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key that names the server's actions, one per installation and equal in every build of it: without it each
 * upgrade would break the pages people have open. 32 bytes in base64, in the data folder, readable by its owner only.
 * @param {string} folder the data folder
 * @param {string} [buildFolder] a new data folder takes over the key of a build that stands already
 * @returns {string}
 */
export function actionKey(folder, buildFolder) {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  const file = join(folder, 'action-key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const built = buildFolder && join(buildFolder, 'action-key')
  const key = built && existsSync(built) ? readFileSync(built, 'utf8').trim() : randomBytes(32).toString('base64')
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
