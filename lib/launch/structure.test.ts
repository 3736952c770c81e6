import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, type SourceFile, sourceFiles, standingFiles } from './source-files.ts'

/** What each part may import, default deny. The first row that fits a file counts; a folder means all below it. */
const arrows: { readonly from: RegExp; readonly to: readonly string[] }[] = [
  { from: /^lib\/domain\//, to: ['lib/domain', 'zod'] },
  {
    from: /^db\//,
    to: [
      'db',
      'lib/domain',
      'node:',
      'zod',
      'drizzle-orm',
      'drizzle-kit',
      'better-sqlite3',
      'pg',
      '@electric-sql/pglite',
    ],
  },
  {
    from: /^lib\/kernel\//,
    to: ['lib/kernel', 'lib/domain', 'db', 'node:', 'zod', 'drizzle-orm', 'next', 'react', 'server-only', 'nodemailer'],
  },
  {
    from: /^lib\/ledger\//,
    to: ['lib/ledger', 'lib/domain', 'lib/kernel', 'lib/readers', 'db', 'node:', 'zod', 'drizzle-orm', 'hucre'],
  },
  {
    from: /^lib\/readers\//,
    to: ['lib/readers', 'lib/domain', 'node:', 'mammoth', 'unpdf', 'linkedom', '@mozilla/readability', 'yauzl'],
  },
  { from: /^lib\/i18n\//, to: ['lib/i18n', 'lib/domain', 'next', 'next-intl', 'use-intl', 'react'] },
  { from: /^lib\/launch\/regular-expressions\./, to: ['lib/launch', 'node:', 'vitest', 'recheck'] },
  { from: /^lib\/launch\//, to: ['lib/launch', 'node:'] },
  {
    from: /^seeds-import\//,
    to: [
      'seeds-import',
      'lib/readers',
      'lib/ledger',
      'lib/domain',
      'lib/i18n',
      'lib/kernel/context.ts',
      'node:',
      'zod',
    ],
  },
  {
    from: /^app\//,
    to: [
      ...['app', 'lib/ledger', 'lib/domain', 'lib/i18n'],
      ...['lib/kernel/action.ts', 'lib/kernel/handler.ts', 'lib/kernel/session.ts'],
      ...['lib/kernel/request.ts', 'lib/kernel/answer.ts', 'lib/kernel/health.ts', 'lib/kernel/upload.ts'],
      'server-only',
      ...['next', 'react', 'react-dom', 'next-intl', 'use-intl', '@tanstack/react-query', 'recharts', 'zod', 'hucre'],
    ],
  },
  { from: /^instrumentation\.ts$/, to: ['lib/ledger/digest', 'lib/ledger/evidence/drop-orphans.ts', 'lib/i18n'] },
  { from: /^next\.config\.ts$/, to: ['next', 'next-intl', 'node:'] },
]

/** What a test may import beside what its subject may. */
const inTests = ['vitest', 'fast-check', 'docx', 'node:', 'db/test-database.ts', 'next-intl', 'use-intl']

/** What a file that runs in the browser may import; of `lib/ledger` types only. */
const inBrowser = [
  ...['lib/domain', 'lib/i18n', 'app/_ui'],
  ...['next', 'react', 'react-dom', 'next-intl', 'use-intl', '@tanstack/react-query', 'recharts', 'zod'],
]

const topLevel = [
  'app',
  'db',
  'e2e',
  'instrumentation.ts',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'README.md',
  'seeds-import',
  'tsconfig.json',
]
const parts = ['domain', 'i18n', 'kernel', 'launch', 'ledger', 'readers']

const files = sourceFiles()

describe('the arrows', () => {
  it('let no part import what its row does not name', () => {
    expect(files.flatMap(forbidden)).toEqual([])
  })

  it('keep files of the browser to the domain, types of the ledger, their own folder and the primitives', () => {
    expect(files.filter(isClient).flatMap(forbiddenInBrowser)).toEqual([])
  })

  it('are read from every form of import', () => {
    const text = [
      "import type { A } from '../domain/a.ts'",
      "import {\n  type B,\n  type C,\n} from './b.ts'",
      "import D, { type E } from 'd/sub'",
      "export { f } from '@scope/f/deep'",
      "import './style.css'",
      "const g = await import('node:fs')",
      "// import h from 'h'",
      "type I = import('./i.ts').I",
    ].join('\n')
    expect(importsOf('lib/kernel/x.ts', text)).toEqual([
      { to: 'lib/domain/a.ts', ours: true, typeOnly: true },
      { to: 'lib/kernel/b.ts', ours: true, typeOnly: true },
      { to: 'd', ours: false, typeOnly: false },
      { to: '@scope/f', ours: false, typeOnly: false },
      { to: 'lib/kernel/style.css', ours: true, typeOnly: false },
      { to: 'node:', ours: false, typeOnly: false },
      { to: 'lib/kernel/i.ts', ours: true, typeOnly: false },
    ])
  })

  it('are broken by an import that no row names', () => {
    const text = "import { database } from '../../db/database.ts'\nimport { sql } from 'drizzle-orm'"
    const path = 'app/ledger/page.tsx'
    const page: SourceFile = { path, text, lines: 2, imports: importsOf(path, text) }
    expect(forbidden(page)).toEqual([`${path} → db/database.ts`, `${path} → drizzle-orm`])
  })
})

describe('the files', () => {
  it('stay within 250 lines, tests within 400; messages, migrations and the catalogue are free', () => {
    const free = /^(lib\/i18n\/messages|db\/migrations|seeds-import\/catalogue)\//
    const long = files.filter((file) => !free.test(file.path) && file.lines > (isTest(file.path) ? 400 : 250))
    expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([])
  })

  it('hold no barrel', () => {
    const barrels = files.filter(
      (file) => /(^|\/)index\.(ts|tsx|mjs)$/.test(file.path) || /^export \* from/m.test(file.text),
    )
    expect(barrels.map((file) => file.path)).toEqual([])
  })

  it('are not called utils, helpers, common, service or manager', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|services?|managers?)([/.-]|$)/
    expect(files.map((file) => file.path).filter((path) => vague.test(path))).toEqual([])
  })

  it('stand in the folders of the design', () => {
    const standing = standingFiles()
    const top = new Set(standing.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')))
    expect([...top].filter((name) => !topLevel.includes(name))).toEqual([])
    const inLib = new Set(standing.filter((path) => path.startsWith('lib/')).map((path) => path.split('/')[1] ?? ''))
    expect([...inLib].filter((name) => !parts.includes(name))).toEqual([])
  })
})

/** A file's imports that its row does not allow. End-to-end tests may import anything. */
function forbidden(file: SourceFile): string[] {
  if (file.path.startsWith('e2e/') || file.path.endsWith('.config.ts')) return []
  const row = arrows.find(({ from }) => from.test(file.path))
  if (!row) return [`${file.path} stands nowhere`]
  const allowed = isTest(file.path) ? [...row.to, ...inTests] : row.to
  return file.imports.filter((each) => !fits(each, allowed)).map((each) => `${file.path} → ${each.to}`)
}

function forbiddenInBrowser(file: SourceFile): string[] {
  const folder = dirname(file.path)
  const allowed = [...inBrowser, folder]
  return file.imports
    .filter((each) => !fits(each, allowed) && !(each.typeOnly && fits(each, ['lib/ledger', 'lib/kernel/answer.ts'])))
    .map((each) => `${file.path} → ${each.to}`)
}

function fits(each: Import, allowed: readonly string[]): boolean {
  return allowed.some((rule) => {
    return each.to === rule || (each.ours && each.to.startsWith(`${rule}/`))
  })
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
/** Of the product: what a bench adds to a copy of it is no part of the house. */
const isClient = (file: SourceFile) =>
  !file.path.startsWith('e2e/') && /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*['"]use client['"]/.test(file.text)
