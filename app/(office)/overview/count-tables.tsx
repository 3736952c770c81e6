import { getTranslations } from 'next-intl/server'
import { percent } from '../../../lib/domain/tasks/tally.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { CountedGroup } from '../../../lib/ledger/overview/summary.ts'
import { type CountLine, CountRows, type CountWords } from './count-rows.tsx'
import { ledgerAddress } from './ledger-address.ts'
import { othersIn, SHOWN } from './shown-standings.ts'
import { standingWords } from './standing-words.ts'

/** Counts by lead unit or by theme, the exceptions first; every number leads to its rows. */
export async function CountTables({ seen, of }: { seen: Overview; of: 'unit' | 'section' }) {
  const [t, standings] = await Promise.all([getTranslations('overview'), standingWords()])
  const named = of === 'unit' ? seen.units : [...seen.sections, { id: null, name: t('noSection') }]
  const groups = new Map((of === 'unit' ? seen.byUnit : seen.bySection).map((group) => [group.id, group]))
  const words: CountWords = {
    caption: of === 'unit' ? t('byUnit') : t('bySection'),
    name: t(of),
    sum: t('sum'),
    standings,
    others: t('others'),
    othersHint: t('othersHint'),
    share: t('onScheduleShare'),
    shareHint: `${t('onScheduleHint')} · ${t('withoutStretch')}`,
  }
  const lines = named.flatMap(({ id, name }) => {
    const group = groups.get(id)
    const ledger = id === null ? null : `/ledger?${ledgerAddress(seen, { [of]: id })}`
    return group ? [countLine(name, group, ledger)] : []
  })
  return <CountRows lines={lines} words={words} />
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
