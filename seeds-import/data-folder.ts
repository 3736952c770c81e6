import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { say } from './say.ts'

/** Settles LIANGDENG_DATA as the launcher does (default: `data` beside package.json). @returns whether a database is there. */
export function settleDataFolder(): boolean {
  const root = resolve(import.meta.dirname, '..')
  const folder = resolve(root, process.env.LIANGDENG_DATA?.trim() || 'data')
  process.env.LIANGDENG_DATA = folder
  if (process.env.DATABASE_URL || existsSync(join(folder, 'liangdeng.sqlite'))) return true
  say(`没有数据库：${folder}（先运行 npm start）。`, `There is no database: ${folder} (run npm start first).`)
  return false
}
