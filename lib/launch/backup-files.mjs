import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where the files of a saved database lie: beside it. @param {string} file */
export const filesBeside = (file) => `${file}.attachments`

/**
 * Copies the files that a saved database names, each checked against its own hash; those already there and whole stay.
 * Files never change, so that they may be copied after the database, while people go on working.
 * @param {import('node:sqlite').DatabaseSync} copy the saved database
 * @param {string} data the data folder
 * @param {string} file of the saved database
 * @returns {{ kept: number, missing: string[] }} how many are saved now, and the hashes of those that are not to be had whole
 */
export function saveFiles(copy, data, file) {
  /** @type {string[]} */
  const missing = []
  let kept = 0
  for (const sha256 of named(copy)) {
    const within = join(filesBeside(file), sha256.slice(0, 2))
    const [from, to] = [join(data, 'attachments', sha256.slice(0, 2), sha256), join(within, sha256)]
    if (isWhole(to, sha256) || copied(from, to, within, sha256)) kept += 1
    else missing.push(sha256)
  }
  return { kept, missing }
}

/** @param {import('node:sqlite').DatabaseSync} copy @returns {string[]} */
function named(copy) {
  const known = copy.prepare("select 1 from sqlite_master where type = 'table' and name = 'attachment'").get()
  if (!known) return []
  const rows = copy.prepare('select distinct sha256 from attachment where removed_at is null order by sha256').all()
  return rows.map((row) => String(row.sha256))
}

/** @param {string} from @param {string} to @param {string} within @param {string} sha256 */
function copied(from, to, within, sha256) {
  if (!existsSync(from)) return false
  mkdirSync(within, { recursive: true, mode: 0o700 })
  const partial = `${to}.${randomBytes(6).toString('hex')}.partial`
  try {
    copyFileSync(from, partial)
    if (!isWhole(partial, sha256)) return false
    renameSync(partial, to)
    return true
  } finally {
    rmSync(partial, { force: true })
  }
}

/** @param {string} file @param {string} sha256 */
const isWhole = (file, sha256) =>
  existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
