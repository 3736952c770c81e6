import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')
const pages = join(import.meta.dirname, 'pages')
const SOURCES = [
  'app',
  'db',
  'lib',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.postcssrc.json',
]

/**
 * A build of a copy of the tree in which the bench's own pages stand too: they must not be in the build people get.
 * Kept until the sources change. @returns the build's folder
 */
export function benchBuild(folder: string, say: (line: string) => void): string {
  const tree = join(folder, 'tree')
  const built = join(tree, '.next')
  const stamp = sourceStamp()
  const stampFile = join(built, 'bench-stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return built
  say('building a copy of the tree with the bench’s pages')
  rmSync(tree, { recursive: true, force: true })
  mkdirSync(tree, { recursive: true })
  for (const source of SOURCES)
    cpSync(join(root, source), join(tree, source), { recursive: true, filter: (path) => !/\.test\.tsx?$/.test(path) })
  cpSync(pages, join(tree, 'app', '(office)', 'bench'), { recursive: true })
  linkModules(tree)
  run(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], tree)
  cpSync(join(built, 'static'), join(built, 'standalone', '.next', 'static'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return built
}

/** Hard links where the folder is on the same disk, copies elsewhere; a link to the folder would leave the tree. */
function linkModules(tree: string): void {
  const modules = join(root, 'node_modules')
  if (spawnSync('cp', ['-al', modules, tree]).status === 0) return
  rmSync(join(tree, 'node_modules'), { recursive: true, force: true })
  run('cp', ['-a', modules, tree], tree)
}

function run(file: string, args: string[], cwd: string): void {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', LIANGDENG_DIST: '.next' }
  const done = spawnSync(file, args, { cwd, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${args.at(-1)}: ${`${done.stdout}${done.stderr}`.slice(-3_000)}`)
}

/** sha256 over everything the build is made of. */
function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const path of [...SOURCES.map((source) => join(root, source)), pages])
    for (const file of filesBelow(path)) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
