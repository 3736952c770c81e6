/**
 * Writes LICENCES.md beside this file: name, version and licence of everything that runs in production, from the lock
 * file. `npm run complete-lock` calls it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './place.mjs'

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean }} Entry
 */

/**
 * @param {{ packages: Record<string, Entry> }} lock
 * @param {(place: string) => string | undefined} installed the licence in an installed package's own file
 * @returns {{ name: string, version: string, licence: string }[]} sorted by name; licence '?' where nobody says
 */
export function licences(lock, installed) {
  const used = Object.entries(lock.packages).filter(([place, entry]) => place !== '' && !entry.dev)
  const rows = used.map(([place, entry]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 13),
    version: entry.version ?? '?',
    licence: entry.license ?? installed(place),
  }))
  const known = rows.filter((row) => row.licence)
  return rows
    .map((row) => ({ ...row, licence: row.licence ?? sibling(row.name, known) ?? '?' }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/**
 * A platform's package that no machine here installs has the licence of its siblings: `@next/swc-…`, `node-…`.
 * @param {string} name
 * @param {{ name: string, licence: string | undefined }[]} known
 */
function sibling(name, known) {
  const family = /^(@[^/]+\/[^-]+|[^-]+)-/.exec(name)?.[0]
  return family && known.find((row) => row.name.startsWith(family))?.licence
}

/** @param {ReturnType<typeof licences>} rows */
export function asMarkdown(rows) {
  const body = rows.map((row) => `| ${row.name} | ${row.version} | ${row.licence} |\n`).join('')
  return `# 第三方软件许可 Licences of the software this runs on\n\n| | | |\n|---|---|---|\n${body}`
}

/** Reads both from the checkout. */
export function licencesHere() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return licences(lock, (place) => {
    const file = join(root, place, 'package.json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('LICENCES.md', import.meta.url), asMarkdown(licencesHere()))
}
