/**
 * Completes package-lock.json so that `npm ci` accepts it: run it after every `npm install X` (`npm run complete-lock`).
 *
 * Platform packages of other systems that the registry did not offer when the lock was written are missing from it,
 * and `npm ci` then calls the lock out of step. Each gets an entry with its version, system and processor, which npm
 * skips on any other machine. Download addresses are removed, so that the lock works behind every mirror.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   resolved?: string, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * Adds the missing entries and sorts; returns the names added.
 * @param {Lock} lock changed in place
 * @returns {string[]}
 */
export function completeLock(lock) {
  const added = []
  for (const [place, entry] of Object.entries(lock.packages)) {
    delete entry.resolved
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, place, name)) continue
      lock.packages[`node_modules/${name}`] = stub(name, range, entry.dev === true)
      added.push(name)
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = Object.fromEntries(sorted)
  return added
}

/**
 * Whether node's look-up from `place` upwards finds `name` in the lock.
 * @param {Lock} lock
 * @param {string} place
 * @param {string} name
 */
function isLocked(lock, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

/**
 * @param {string} name such as @next/swc-linux-x64-musl
 * @param {string} range
 * @param {boolean} dev
 * @returns {Entry}
 */
function stub(name, range, dev) {
  const words = name.replace(/^@[^/]+\//, '').split('-')
  /** @param {string[]} known */
  const among = (known) => known.filter((word) => words.includes(word))
  const os = among([
    'darwin',
    'linux',
    'win32',
    'android',
    'freebsd',
    'openbsd',
    'netbsd',
    'sunos',
    'aix',
    'openharmony',
  ])
  const cpu = among(['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'])
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : []
  return {
    version: range.replace(/^[~^]|^>=/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os: os.includes('win32') ? ['win32'] : os }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = completeLock(lock)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${added.length} added\n${added.map((name) => `  ${name}\n`).join('')}`)
}
