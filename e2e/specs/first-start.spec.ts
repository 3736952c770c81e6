import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { firstData } from '../fixtures/place.ts'
import { runOn } from '../fixtures/programs.ts'

test('an empty folder becomes an office: the five reports and the invented one', async () => {
  test.setTimeout(240_000)
  mkdirSync(firstData)
  await runOn(firstData, 'db/migrate.ts')
  const said = await runOn(firstData, 'seeds-import/first-start.ts')
  expect(said).toContain('已载入 5 份公开报告')
  expect(said).toContain('已载入虚构的听澜街道')
  expect(existsSync(join(firstData, 'first-sign-in.txt'))).toBe(true)
})

test('a second start leaves what is there alone', async () => {
  await runOn(firstData, 'db/migrate.ts')
  expect(await runOn(firstData, 'seeds-import/first-start.ts')).not.toContain('已载入')
})
