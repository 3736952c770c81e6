import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesBeside, saveFiles } from './backup-files.mjs'
import { databaseFile, placeOf } from './place.mjs'
import { command, Refusal, say, showing } from './speech.mjs'

process.exitCode = await command(save)

/**
 * `npm run backup -- FILE [--force]`: a consistent copy of the running database, checked before it takes its name, and
 * the files handed in with it in FILE.attachments.
 * The server goes on serving and writing meanwhile.
 */
async function save() {
  const { file, force } = argumentsOf(process.argv.slice(2))
  if (process.env.DATABASE_URL) {
    const files = join(placeOf(process.env).data, 'attachments')
    throw new Refusal(
      `数据在 PostgreSQL 里，请用 pg_dump 备份；佐证文件另在 ${files}，请一并复制。`,
      `The data stands in PostgreSQL: save it by pg_dump, and copy the files in ${files} along.`,
    )
  }
  const { data } = placeOf(process.env)
  const source = databaseFile(data)
  if (!existsSync(source)) throw new Refusal(`没有数据库：${source}`, `There is no database: ${source}`)
  if (existsSync(file) && !force) {
    throw new Refusal(`文件已存在：${file}（加 --force 覆盖）`, `The file exists: ${file} (--force overwrites)`)
  }
  const { backup, DatabaseSync } = await sqlite()
  let files = { kept: 0, missing: /** @type {string[]} */ ([]) }
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  try {
    const running = new DatabaseSync(source, { readOnly: true, timeout: 10_000 })
    // One step: the copy is of one moment, and writers of a write-ahead log are not held up by a reader.
    await showing('正在备份', 'Saving', () => backup(running, partial, { rate: 2 ** 31 - 1 }))
    running.close()
    const copy = new DatabaseSync(partial)
    try {
      check(copy, partial)
      files = saveFiles(copy, data, file)
    } finally {
      copy.close()
    }
    chmodSync(partial, 0o600)
    renameSync(partial, file)
  } finally {
    for (const left of [partial, `${partial}-wal`, `${partial}-shm`, `${partial}-journal`])
      rmSync(left, { force: true })
  }
  const size = (statSync(file).size / 1_048_576).toFixed(1)
  say(`已备份并校验：${file}（${size} MB）`, `Saved and checked: ${file} (${size} MB)`)
  if (files.kept > 0)
    say(
      `佐证文件 ${files.kept} 个：${filesBeside(file)}（恢复时改名为数据目录里的 attachments）`,
      `Files handed in, ${files.kept}: ${filesBeside(file)} (to restore, name it attachments in the data folder)`,
    )
  if (files.missing.length > 0)
    throw new Refusal(
      `有 ${files.missing.length} 个佐证文件缺失或损坏，没有备份：${files.missing.join(' ')}`,
      `Files handed in that are missing or damaged, ${files.missing.length}, were not saved: ${files.missing.join(' ')}`,
    )
}

/** @param {string[]} given */
function argumentsOf(given) {
  const files = given.filter((word) => !word.startsWith('--'))
  const unknown = given.find((word) => word.startsWith('--') && word !== '--force')
  const [file] = files
  if (file === undefined || files.length !== 1 || unknown) {
    throw new Refusal('用法：npm run backup -- 文件 [--force]', 'Usage: npm run backup -- FILE [--force]')
  }
  return { file: resolve(process.env.INIT_CWD ?? '.', file), force: given.includes('--force') }
}

/** Node's own SQLite, in the Node that comes with the dependencies. */
async function sqlite() {
  try {
    return await import('node:sqlite')
  } catch {
    throw new Refusal('请先运行一次 npm start（安装 Node 24）。', 'Run npm start once first: it installs Node 24.')
  }
}

/**
 * Makes the copy one file that needs no log beside it, and proves it whole.
 * @param {import('node:sqlite').DatabaseSync} copy
 * @param {string} file
 */
function check(copy, file) {
  copy.exec('PRAGMA journal_mode = DELETE')
  const said = copy.prepare('PRAGMA integrity_check').get()
  const orphans = copy.prepare('PRAGMA foreign_key_check').all()
  if (said?.integrity_check !== 'ok' || orphans.length > 0) {
    throw new Refusal(`备份校验不通过，未保留：${file}`, `The copy did not pass its check and was not kept: ${file}`)
  }
}
