import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { check, type Parameters } from 'recheck'
import { describe, expect, it } from 'vitest'
import { expressionsIn, type Written } from './regular-expressions.ts'
import { sourceFiles } from './source-files.ts'

/** What meets text from outside. lib/launch and e2e meet our own files and output only. */
const SHIPPED = /^(app|db|lib|seeds-import)\/(?!launch\/)/
const ROOT = resolve(import.meta.dirname, '..', '..')
/** Expressions that were proven once stay so; nothing else is remembered. */
const PROVEN = join(ROOT, 'node_modules', '.cache', 'liangdeng', 'proven-expressions.json')

/** By the theory of automata: a proof, the same on a busy machine. Runs with a bound, {0,9} for *, are always proven. */
const PROOF: Parameters = { checker: 'automaton', timeout: 60_000 }
/** For what that theory does not cover (unbounded runs behind lookbehinds): a search for a slow text, by steps and not by time. */
const SEARCH: Parameters = {
  ...{ checker: 'fuzz', randomSeed: 1, timeout: 120_000, attackTimeout: null, incubationTimeout: null },
  ...{ attackLimit: 30_000_000, maxAttackStringSize: 30_000 },
}

const files = sourceFiles()
  .filter(({ path }) => SHIPPED.test(path) && !/\.test\.tsx?$/.test(path))
  .map(({ path, text }) => ({ path, ...expressionsIn(path, text) }))

describe('the regular expressions of what meets text from outside', () => {
  it('are known when the code is loaded: none is made of strings while it runs', () => {
    expect(files.filter((file) => file.madeWhileRunning > 0).map((file) => file.path)).toEqual([])
  })

  it('take time in proportion to the text, whatever the text', { timeout: 900_000 }, async () => {
    const all = [...files.flatMap((file) => file.literals), ...(await madeAtLoading())]
    expect(all.length).toBeGreaterThan(200)
    const proven = provenBefore()
    const unsafe: string[] = []
    for (const one of unique(all)) {
      const key = `${one.flags}/${one.source}`
      if (proven.has(key)) continue
      const fault = await faultOf(one)
      if (fault === null) proven.add(key)
      else unsafe.push(`${one.path} /${one.source}/${one.flags}: ${fault}`)
    }
    remember(proven)
    expect(unsafe).toEqual([])
  })

  it('would be caught: the checker knows bad ones', { timeout: 60_000 }, async () => {
    expect(await faultOf({ path: '', source: '^(a+)+$', flags: '' })).toBe('exponential')
    expect(await faultOf({ path: '', source: 'x\\s*-\\s*$', flags: '' })).toBeNull()
    expect(await faultOf({ path: '', source: '\\s*-$', flags: '' })).toContain('2nd degree')
    expect(await faultOf({ path: '', source: '(?<=a|b)(?:\\s*,?\\s*)*x', flags: '' })).not.toBeNull()
  })

  it('are found, as literals and as calls of the constructor', () => {
    const code =
      'const a = /x+/u\nexport const f = (s: string) => new RegExp(s)\nconst b = new RegExp(a.source, a.flags)'
    expect(expressionsIn('a.ts', code)).toEqual({
      literals: [{ path: 'a.ts', source: 'x+', flags: 'u' }],
      madeAtLoading: 1,
      madeWhileRunning: 1,
    })
  })
})

/** Null for an expression that takes time in proportion to the text, else what is known against it. */
async function faultOf({ source, flags }: Written): Promise<string | null> {
  let verdict = await check(source, flags, PROOF)
  if (verdict.status === 'unknown' && verdict.error.kind === 'unsupported') verdict = await check(source, flags, SEARCH)
  if (verdict.status === 'safe') return null
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind
}

/** Loads every file that makes expressions of strings, and takes down what it makes. */
async function madeAtLoading(): Promise<Written[]> {
  const made: Written[] = []
  const plain = globalThis.RegExp
  let path = ''
  class Recorded extends plain {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags)
      made.push({ path, source: this.source, flags: this.flags })
    }
  }
  const makers = files.filter((file) => file.madeAtLoading > 0)
  globalThis.RegExp = Recorded as RegExpConstructor
  try {
    for (const file of makers) {
      path = file.path
      await import(join(ROOT, path))
    }
  } finally {
    globalThis.RegExp = plain
  }
  expect(made.length).toBeGreaterThanOrEqual(makers.reduce((sum, file) => sum + file.madeAtLoading, 0))
  return made
}

const unique = (all: readonly Written[]) => [...new Map(all.map((one) => [`${one.flags}/${one.source}`, one])).values()]

function provenBefore(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(PROVEN, 'utf8')))
  } catch {
    return new Set()
  }
}

function remember(proven: ReadonlySet<string>): void {
  mkdirSync(dirname(PROVEN), { recursive: true })
  writeFileSync(PROVEN, JSON.stringify([...proven]))
}
