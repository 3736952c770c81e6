import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, withOwnNode } from './place.mjs'
import { runProgram } from './program.mjs'
import { Refusal } from './speech.mjs'

/** Where `npm start` serves from, and where `npm test` builds: neither touches the other's. */
export const served = join(root, '.next')
export const tested = join(root, '.next-test')

/**
 * Whether the build in `folder` is of today's sources and of this installation's key.
 * @param {string} folder
 * @param {string} key
 */
export function isBuilt(folder, key) {
  const stamp = join(folder, 'built')
  return (
    existsSync(join(folder, 'standalone', 'server.js')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === sourceStamp(root, key)
  )
}

/**
 * Builds aside and puts the result in `folder`'s place, so that a build that fails leaves the old one standing.
 * @param {string} folder
 * @param {string} key NEXT_SERVER_ACTIONS_ENCRYPTION_KEY of the installation
 * @throws {Refusal} with the first error line of a broken build; the whole output stands in `<folder>-build.log`
 */
export async function build(folder, key) {
  const aside = `${folder}-aside`
  const stamp = sourceStamp(root, key)
  rmSync(aside, { recursive: true, force: true })
  await nextBuild(aside, folder, key)
  assemble(aside)
  writeFileSync(join(aside, 'action-key'), `${key}\n`, { mode: 0o600 })
  writeFileSync(join(aside, 'built'), stamp)
  swap(aside, folder)
}

/**
 * @param {string} aside
 * @param {string} folder
 * @param {string} key
 */
async function nextBuild(aside, folder, key) {
  const env = {
    ...withOwnNode(process.env),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    LIANGDENG_DIST: relative(root, aside),
  }
  const program = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { code, said } = await runProgram('node', [program, 'build'], { cwd: root, env })
  if (code === 0) return
  const log = `${folder}-build.log`
  writeFileSync(log, said)
  const reason = buildReason(said)
  throw new Refusal(`构建失败：${reason}（全文见 ${log}）`, `The build failed: ${reason} (all of it in ${log})`)
}

/** The line of a build's output that says most, after the place it names. @param {string} said */
export function buildReason(said) {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/build error occurred|build failed with/i.test(line))
  const at = lines.findIndex((line) => /error|cannot find|not found|failed/i.test(line))
  const before = lines[at - 1] ?? ''
  return at < 0 ? (lines.at(-1) ?? 'next build') : `${/^\.\/\S.*:\d+$/.test(before) ? `${before} ` : ''}${lines[at]}`
}

/** What the standalone output leaves to its user: the browser's files. @param {string} aside */
function assemble(aside) {
  const inner = join(aside, 'standalone', relative(root, aside))
  cpSync(join(aside, 'static'), join(inner, 'static'), { recursive: true })
}

/**
 * @param {string} aside
 * @param {string} folder
 */
function swap(aside, folder) {
  const old = `${folder}-old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(aside, folder)
  rmSync(old, { recursive: true, force: true })
}

/**
 * sha256 over all that a build is made of: sources without tests, configuration, the lock, the key.
 * @param {string} base the repository's folder
 * @param {string} key
 */
export function sourceStamp(base, key) {
  const hash = createHash('sha256').update(key)
  const single = ['package-lock.json', 'next.config.ts', 'instrumentation.ts', 'tsconfig.json', '.postcssrc.json']
  for (const file of [...single, ...['app', 'db', 'lib'].flatMap((folder) => sources(base, folder))]) {
    const path = join(base, file)
    hash.update(`\n${file}\n`).update(existsSync(path) ? readFileSync(path) : '')
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} folder
 * @returns {string[]} sorted paths below `base`
 */
function sources(base, folder) {
  const entries = readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join('lib', 'launch')))
    .sort()
}
