import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { build, isBuilt, tested } from './build.mjs'
import { countPlaywright, countVitest, sum } from './counts.mjs'
import { root, withOwnNode } from './place.mjs'
import { runProgram } from './program.mjs'

/**
 * @typedef {import('./counts.mjs').Count} Count
 * @typedef {{ name: string, zh: string, needs?: string, alone?: boolean, run: () => Promise<Count> }} Step
 *   needs: a step that must not have failed · alone: only when asked for by name
 */

const good = { passed: 1, failed: 0, leftOut: [] }
const bad = { passed: 0, failed: 1, leftOut: [] }
const testKey = createHash('sha256').update('the build that is tested').digest('base64')
const playwright = join(root, 'e2e', 'playwright.config.ts')
const kill = join(root, 'e2e', 'durability', 'kill.ts')

/** What `npm test` runs, in this order. @type {Step[]} */
export const steps = [
  { name: 'format', zh: '格式', run: () => tool('@biomejs/biome/bin/biome', ['format', '.']) },
  {
    name: 'lint',
    zh: '检查',
    run: () => tool('@biomejs/biome/bin/biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  },
  { name: 'types', zh: '类型', run: () => tool('typescript/bin/tsc', ['--noEmit']) },
  { name: 'pure', zh: '纯单元测试', alone: true, run: () => vitest(['--project', 'pure']) },
  { name: 'unit', zh: '单元测试，两种数据库', run: () => vitest([]) },
  {
    name: 'build',
    zh: '构建',
    run: async () => {
      await buildForTests()
      return good
    },
  },
  { name: 'e2e', zh: '端到端测试', needs: 'build', run: endToEnd },
  { name: 'kill', zh: '强杀测试', needs: 'build', run: killTest },
]

/**
 * One program that either passes or prints why not.
 * @param {string} file below node_modules
 * @param {string[]} args
 */
async function tool(file, args) {
  const { code, said } = await node([join(root, 'node_modules', file), ...args])
  if (code === 0) return good
  process.stderr.write(said)
  return bad
}

/** @param {string[]} args */
async function vitest(args) {
  const config = join('lib', 'launch', 'vitest.config.ts')
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const count = await reported(
    (file) => [
      program,
      'run',
      '--config',
      config,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    countVitest,
    {},
  )
  const originals = process.env.LIANGDENG_REPORTS
  if (originals && existsSync(originals)) return count
  const absent =
    '五份报告原文的核对 checks against the five originals: LIANGDENG_REPORTS 未指明其目录 does not name their folder'
  return { ...count, leftOut: [...count.leftOut, absent] }
}

/** Into a folder of its own, never the one that serves; nothing when that is of today's sources. */
async function buildForTests() {
  if (!isBuilt(tested, testKey)) await build(tested, testKey)
}

async function endToEnd() {
  if (!existsSync(playwright))
    return { passed: 0, failed: 0, leftOut: ['端到端测试 end-to-end: 尚无 e2e/playwright.config.ts is not there'] }
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const env = { LIANGDENG_CHROMIUM: await browser() }
  await buildForTests()
  return reported(
    (file) => {
      Object.assign(env, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
      return [program, 'test', '--config', playwright, '--reporter=line,json']
    },
    countPlaywright,
    env,
  )
}

async function killTest() {
  if (!existsSync(kill))
    return { passed: 0, failed: 0, leftOut: ['强杀测试 kill test: 尚无 e2e/durability/kill.ts is not there'] }
  await buildForTests()
  // The mutant acknowledges before it commits: a test that finds no loss in it tests nothing.
  const counts = []
  for (const args of [[], ['--mutant']]) {
    const { code } = await node([kill, '--kills', '5', ...args], {}, true)
    counts.push(code === 0 ? good : bad)
  }
  return sum(counts)
}

/**
 * Runs a test runner that writes its counts to a file; a runner that writes none counts as one failed.
 * @template Report
 * @param {(file: string) => string[]} args
 * @param {(report: Report) => Count} count
 * @param {import('./program.mjs').Env} env
 * @returns {Promise<Count>}
 */
async function reported(args, count, env) {
  const folder = mkdtempSync(join(tmpdir(), 'liangdeng-test-'))
  const file = join(folder, 'report.json')
  try {
    const { code } = await node(args(file), env, true)
    if (!existsSync(file)) return bad
    const counted = count(JSON.parse(readFileSync(file, 'utf8')))
    // A runner may fail for a reason outside its tests, such as a rejection nobody caught.
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs a node program as a clean test environment has it: nothing of a running office reaches it.
 * @param {string[]} args
 * @param {import('./program.mjs').Env} [more]
 * @param {boolean} [shown]
 */
function node(args, more = {}, shown = false) {
  const office = ['DATABASE_URL', 'LIANGDENG_DATA', 'PORT', 'HOST', 'HOSTNAME', 'NODE_ENV']
  const kept = Object.entries(process.env).filter(([name]) => !office.includes(name))
  const ours = {
    LIANGDENG_TEST_BUILD: tested,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: testKey,
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  }
  return runProgram('node', args, {
    cwd: root,
    env: withOwnNode({ ...Object.fromEntries(kept), ...ours, ...more }),
    shown,
  })
}
