import { join, resolve } from 'node:path'
import { checkSync } from 'recheck'
import { describe, expect, it } from 'vitest'
import { expressionsIn, type Written } from './regular-expressions.ts'
import { sourceFiles } from './source-files.ts'

/** What meets text from outside. lib/launch and e2e meet our own files and output only. */
const SHIPPED = /^(app|db|lib|seeds-import)\/(?!launch\/).*(?<!\.test\.tsx?)$/
const ROOT = resolve(import.meta.dirname, '..', '..')

const files = sourceFiles()
  .filter(({ path }) => SHIPPED.test(path) && !/\.test\.tsx?$/.test(path))
  .map(({ path, text }) => ({ path, ...expressionsIn(path, text) }))

describe('the regular expressions of what meets text from outside', () => {
  it('are known when the code is loaded: none is made of strings while it runs', () => {
    expect(files.filter((file) => file.madeWhileRunning > 0).map((file) => file.path)).toEqual([])
  })

  it('take time in proportion to the text, whatever the text', { timeout: 600_000 }, async () => {
    const all = [...files.flatMap((file) => file.literals), ...(await madeAtLoading())]
    expect(all.length).toBeGreaterThan(200)
    const unsafe = unique(all).flatMap((one) => {
      const verdict = checkSync(one.source, one.flags, { randomSeed: 1 })
      return verdict.status === 'safe'
        ? []
        : [`${one.path} /${one.source}/${one.flags}: ${verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.status}`]
    })
    expect(unsafe).toEqual([])
  })

  it('would be caught: the checker knows a bad one', () => {
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable')
    const code = 'const a = /x+/u\nexport const f = (s: string) => new RegExp(s)\nconst b = new RegExp(`${a.source}y`)'
    expect(expressionsIn('a.ts', code)).toEqual({
      literals: [{ path: 'a.ts', source: 'x+', flags: 'u' }],
      madeAtLoading: 1,
      madeWhileRunning: 1,
    })
  })
})

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
