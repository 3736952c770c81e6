import { percent } from '../../../lib/domain/tasks/tally.ts'
import type { CountedGroup } from '../../../lib/ledger/overview/summary.ts'
import { type CountLine, CountRows, type CountWords } from './count-rows.tsx'
import { ledgerAddress } from './ledger-address.ts'
import type { OverviewWords } from './overview-words.ts'
import type { Picture } from './picture.ts'
import { othersIn, SHOWN } from './shown-standings.ts'

/** Counts by lead unit or by theme, the exceptions first; every number leads to its rows. */
export function CountTables({ seen, words, of }: { seen: Picture; words: OverviewWords; of: 'unit' | 'section' }) {
  const { text } = words
  const named = of === 'unit' ? seen.units : [...seen.sections, { id: null, name: text.noSection }]
  const groups = new Map((of === 'unit' ? seen.byUnit : seen.bySection).map((group) => [group.id, group]))
  const heads: CountWords = {
    caption: of === 'unit' ? text.byUnit : text.bySection,
    name: text[of],
    sum: text.sum,
    standings: words.standing,
    others: text.others,
    othersHint: text.othersHint,
    share: text.onScheduleShare,
    shareHint: `${text.onScheduleHint} · ${text.withoutStretch}`,
  }
  const lines = named.flatMap(({ id, name }) => {
    const group = groups.get(id)
    const ledger = id === null ? null : `/ledger?${ledgerAddress(seen, { [of]: id })}`
    return group ? [countLine(name, group, ledger)] : []
  })
  return <CountRows lines={lines} words={heads} />
}

function countLine(name: string, { id, tally, onSchedule }: CountedGroup, ledger: string | null): CountLine {
  const share = percent(onSchedule)
  return {
    key: id ?? '',
    name,
    ledger,
    total: tally.total,
    shown: SHOWN.map((standing) => tally.counts[standing] ?? 0),
    others: othersIn(tally.counts),
    share: share === null ? '—' : `${onSchedule.part}/${onSchedule.whole} = ${share} %`,
  }
}
