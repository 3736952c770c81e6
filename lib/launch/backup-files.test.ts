import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { root } from './place.mjs'

let folder: string
let data: string
let target: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangdeng-backup-'))
  data = join(folder, 'data')
  target = join(folder, 'saved.sqlite')
  mkdirSync(data)
})
afterEach(() => rmSync(folder, { recursive: true }))

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A database that names these files; `bytes` null = they are not in the data folder. */
function handedIn(files: { text: string; bytes?: string | null; removed?: boolean }[]): void {
  const made = new DatabaseSync(join(data, 'liangdeng.sqlite'))
  made.exec('create table attachment (sha256 text, removed_at integer)')
  for (const { text, bytes = text, removed } of files) {
    const sha256 = hashOf(text)
    made.prepare('insert into attachment values (?, ?)').run(sha256, removed ? 1 : null)
    if (bytes === null) continue
    mkdirSync(join(data, 'attachments', sha256.slice(0, 2)), { recursive: true })
    writeFileSync(join(data, 'attachments', sha256.slice(0, 2), sha256), bytes)
  }
  made.close()
}

function backup(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'lib/launch/backup.mjs'), target, ...flags],
    { encoding: 'utf8', env: { ...process.env, LIANGDENG_DATA: data, DATABASE_URL: '' } },
  )
  return { status, said: stdout + stderr }
}
const saved = () =>
  readdirSync(`${target}.attachments`, { recursive: true, encoding: 'utf8' })
    .flatMap((name) => (/[0-9a-f]{64}$/.test(name) ? [readFileSync(join(`${target}.attachments`, name), 'utf8')] : []))
    .toSorted()

it('carries the files that stand, not those taken back, and only what is new the next time', () => {
  handedIn([{ text: '清单' }, { text: '照片' }, { text: '错传', removed: true }])
  expect(backup()).toMatchObject({ status: 0, said: expect.stringContaining('佐证文件 2 个') })
  expect(saved()).toEqual(['清单', '照片'].toSorted())
  // What is saved already and whole is not asked for again.
  rmSync(join(data, 'attachments'), { recursive: true })
  expect(backup('--force').status).toBe(0)
  expect(saved()).toHaveLength(2)
})

it('says which are missing or damaged, and saves the rest', () => {
  handedIn([{ text: '在' }, { text: '不在', bytes: null }, { text: '损坏', bytes: '别的' }])
  const { status, said } = backup()
  expect(status).not.toBe(0)
  expect(said).toContain('2 个佐证文件缺失或损坏')
  expect(said).toContain(hashOf('不在'))
  expect(said).toContain(hashOf('损坏'))
  expect(saved()).toEqual(['在'])
})

it('saves a database that knows of no files', () => {
  new DatabaseSync(join(data, 'liangdeng.sqlite')).exec('create table person (id text)')
  expect(backup()).toMatchObject({ status: 0, said: expect.not.stringContaining('佐证') })
})
