import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Workers load this file again with the environment of the process that made the folder, and only that one removes it.
if (!process.env.LIANGDENG_E2E_FOLDER) {
  const folder = mkdtempSync(join(tmpdir(), 'liangdeng-e2e-'))
  process.env.LIANGDENG_E2E_FOLDER = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

/** A plain-http name that is no localhost: what browsers keep for secure origins does not exist there. */
const PLAIN_HOST = 'liangdeng.test'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
]

/** One built app (LIANGDENG_TEST_BUILD), one server and one database file; one worker, since the browser draws in software. */
export default defineConfig({
  testDir: './specs',
  outputDir: join(process.env.LIANGDENG_E2E_FOLDER, 'results'),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: { executablePath: process.env.LIANGDENG_CHROMIUM || '/usr/bin/chromium', args },
  },
  projects: [
    { name: 'rights', testDir: './rights' },
    { name: 'year', testDir: './year' },
    { name: 'first start', testMatch: 'first-start.spec.ts' },
    { name: 'office', testIgnore: 'first-start.spec.ts', dependencies: ['first start'] },
  ],
})
