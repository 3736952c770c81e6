import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** One import of a source file. `to` is a path below the repository, or a package's name; `node:` for built-ins. */
export interface Import {
  readonly to: string
  /** Whether `to` is a file of the repository. */
  readonly ours: boolean
  /** Whether it is a type import, which leaves nothing behind at run time. */
  readonly typeOnly: boolean
}

/** A source file of the repository: its path below it, its text and what it imports. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
}

const root = resolve(import.meta.dirname, '..', '..')

/** Every file that stands in the repository or would be added to it, as paths below it. */
export function standingFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0')
  return [...new Set(listed)].filter((path) => path !== '' && existsSync(join(root, path))).sort()
}

/** The TypeScript and JavaScript among them, read. */
export function sourceFiles(): SourceFile[] {
  return standingFiles()
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) }
    })
}

/** Static, re-exporting, bare, dynamic and type-position imports of a file. Comments are not read. */
export function importsOf(path: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found: Import[] = []
  const add = (specifier: string | undefined, typeOnly: boolean) => {
    if (specifier !== undefined) found.push({ ...target(path, specifier), typeOnly })
  }
  for (const [, clause = '', specifier] of code.matchAll(
    /^(?:im|ex)port\s+([^'"`;=()]*?)\s*from\s*['"]([^'"]+)['"]/gm,
  )) {
    add(specifier, /^type\b/.test(clause) || isAllTypes(clause))
  }
  for (const [, specifier] of code.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) add(specifier, false)
  for (const [, specifier] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) add(specifier, false)
  return found
}

/** `{ type A, type B }`: nothing but types in braces. */
function isAllTypes(clause: string): boolean {
  const inside = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]
  const names =
    inside
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? []
  return names.length > 0 && names.every((name) => name.startsWith('type '))
}

function target(path: string, specifier: string): { to: string; ours: boolean } {
  if (specifier.startsWith('.')) return { to: relative(root, resolve(root, dirname(path), specifier)), ours: true }
  if (specifier.startsWith('node:')) return { to: 'node:', ours: false }
  const parts = specifier.split('/')
  return { to: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? ''), ours: false }
}
