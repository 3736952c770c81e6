import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startedData } from '../fixtures/place.ts'
import { runOn } from '../fixtures/programs.ts'

test('an empty folder becomes an office: the five reports and the invented one', async () => {
  test.setTimeout(240_000)
  const folder = startedData('sample')
  mkdirSync(folder)
  await runOn(folder, 'db/migrate.ts')
  const said = await runOn(folder, 'seeds-import/first-start.ts')
  expect(said).toContain('已载入 5 份公开报告')
  expect(said).toContain('已载入虚构的听澜街道')
  expect(existsSync(join(folder, 'first-sign-in.txt'))).toBe(true)
})

test('a second start leaves what is there alone', async () => {
  await runOn(startedData('sample'), 'db/migrate.ts')
  expect(await runOn(startedData('sample'), 'seeds-import/first-start.ts')).not.toContain('已载入')
})

test('an office may start empty, with a first administrator', async () => {
  const folder = startedData('empty')
  mkdirSync(folder)
  await runOn(folder, 'db/migrate.ts')
  expect(await runOn(folder, 'seeds-import/first-start.ts', '--empty')).toContain('已建立首个管理员，没有示例数据。')
})
