import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXCEPTIONS } from './exceptions.ts'
import { type Score, scorePeers } from './score.ts'

/** The peers' data are not part of the repository: a folder by environment, or beside the checkout. */
const FOLDER = process.env.LIANGDENG_PEERS ?? join(import.meta.dirname, '../../../shared/peers')
const SCORES: Score[] = existsSync(join(FOLDER, 'numbers.jsonl')) ? scorePeers(FOLDER) : []

/** What the grammar reads at least, by file and tier. */
const FLOORS: [file: string, tier: string, right: number][] = [
  ['numbers', 'core', 297],
  ['numbers', 'edge', 200],
  ['numbers_in_text', 'all', 22],
  ['percents', 'core', 67],
  ['percents', 'edge', 41],
  ['quantities', 'core', 60],
  ['quantities', 'edge', 63],
  ['ranges', 'core', 42],
  ['ranges', 'edge', 48],
  ['dates', 'core', 173],
  ['dates', 'edge', 49],
  ['date_spans', 'all', 42],
  ['negatives', 'all', 52],
]

describe('the test data of other parsers', () => {
  if (SCORES.length === 0) {
    it('are left out: no folder of them here (LIANGDENG_PEERS)', () => {
      console.warn("left out: the peers' test data are not on this machine; set LIANGDENG_PEERS to their folder")
      expect(SCORES).toEqual([])
    })
    return
  }
  it.each(FLOORS)('%s %s: at least %i rows', (file, tier, floor) => {
    const score = SCORES.find((one) => one.file === file && one.tier === tier)
    expect(
      score?.right ?? 0,
      JSON.stringify(score?.misses.map(({ row, read }) => [row.id, read])),
    ).toBeGreaterThanOrEqual(floor)
  })

  it('leaves no core row unread without a reason', () => {
    const core = SCORES.filter(({ tier }) => tier === 'core').flatMap(({ misses }) => misses)
    expect(core.filter(({ reason }) => reason === null).map(({ row }) => row.id)).toEqual([])
  })

  it('keeps no exception that is read as the peer expects', () => {
    const missed = SCORES.flatMap(({ misses }) => misses.map(({ row }) => row.id))
    expect(Object.keys(EXCEPTIONS).filter((id) => !missed.includes(id))).toEqual([])
  })
})
