import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

/** The originals are not part of the repository: a folder by environment, or beside the checkout. */
const FOLDER = process.env.LIANGDENG_REPORTS ?? join(import.meta.dirname, '../../../../shared/reports')
const MARKS = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.gold.json')) : []

interface Mark {
  span: [number, number]
  kind: string
  value: number | null
  due: string | null
  optional?: boolean
}

describe('the marked originals', () => {
  if (MARKS.length === 0) {
    it('are left out: no folder of original reports here (LIANGDENG_REPORTS)', () => {
      console.warn(
        'left out: the marked original reports are not on this machine; set LIANGDENG_REPORTS to their folder',
      )
      expect(MARKS).toEqual([])
    })
  }
  it.each(MARKS)('%s: every marked target is found, and nothing is invented', (name) => {
    const gold = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
    const text = readFileSync(join(FOLDER, gold.source), 'utf8')
    const { meta, targets } = readReport(text)
    expect(meta.planPeriod).toEqual(gold.meta.planPeriod)
    for (const target of targets) expect(text.slice(...target.span)).toBe(target.quote)
    const answers = (mark: Mark) =>
      targets.some(
        (target) =>
          target.span[0] < mark.span[1] &&
          target.span[1] > mark.span[0] &&
          target.kind === mark.kind &&
          target.due === mark.due &&
          (target.value === null ? null : Number(target.value)) === mark.value,
      )
    const missed = gold.targets.filter((mark: Mark) => !mark.optional && !answers(mark))
    expect(missed).toEqual([])
  })
})
