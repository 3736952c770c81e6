import { ANSWERS } from './answers.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { PEER_FILES, type PeerFile, type PeerRow, peerRows } from './rows.ts'

export type Tier = 'core' | 'edge' | 'trivial' | 'all'

/** A row that was not read as the peer expects; `reason` when the expectation is not ours to follow. */
export interface Miss {
  row: PeerRow
  read: string
  reason: string | null
}

/** The figure of one file and tier. */
export interface Score {
  file: PeerFile
  tier: Tier
  right: number
  rows: number
  misses: Miss[]
}

const TIERS: readonly Tier[] = ['core', 'edge', 'trivial', 'all']

/** Scores the grammar on a folder of peers' test data, a figure for each file and tier. @throws when a file is missing. */
export function scorePeers(folder: string): Score[] {
  return PEER_FILES.flatMap((file) => {
    const rows = peerRows(folder, file)
    return TIERS.map((tier) =>
      scored(
        file,
        tier,
        rows.filter((row) => (row.tier ?? 'all') === tier),
      ),
    ).filter((score) => score.rows > 0)
  })
}

function scored(file: PeerFile, tier: Tier, rows: readonly PeerRow[]): Score {
  const misses = rows.flatMap((row): Miss[] => {
    const { right, read } = ANSWERS[file](row)
    return right ? [] : [{ row, read, reason: EXCEPTIONS[row.id] ?? null }]
  })
  return { file, tier, right: rows.length - misses.length, rows: rows.length, misses }
}
