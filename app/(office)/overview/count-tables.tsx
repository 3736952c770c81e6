import { getTranslations } from 'next-intl/server'
import { percent } from '../../../lib/domain/tasks/tally.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { CountedGroup } from '../../../lib/ledger/overview/summary.ts'
import type { LedgerQuery } from '../../../lib/ledger/tasks/ledger-page.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { ledgerAddress } from './ledger-address.ts'
import { othersIn, SHOWN } from './shown-standings.ts'

/** Counts by lead unit or by theme, the exceptions first; every number leads to its rows. */
export async function CountTables({ seen, of }: { seen: Overview; of: 'unit' | 'section' }) {
  const [t, w] = await Promise.all([getTranslations('overview'), getTranslations('words')])
  const named = of === 'unit' ? seen.units : [...seen.sections, { id: null, name: t('noSection') }]
  const groups = new Map((of === 'unit' ? seen.byUnit : seen.bySection).map((group) => [group.id, group]))
  const title = of === 'unit' ? t('byUnit') : t('bySection')
  return (
    <table className="grid-table">
      <caption className="mb-1 text-left text-[16px] font-semibold">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t(of)}</th>
          <th scope="col" className="num">
            {t('sum')}
          </th>
          {SHOWN.map((standing) => (
            <th key={standing} scope="col" className="num">
              <LightBadge standing={standing} word={w(`standing.${standing}`)} />
            </th>
          ))}
          <th scope="col" className="num" title={t('othersHint')}>
            {t('others')}
          </th>
          <th scope="col" className="num" title={`${t('onScheduleHint')} · ${t('withoutStretch')}`}>
            {t('onScheduleShare')}
          </th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ id, name }) => {
          const group = groups.get(id)
          if (!group) return null
          return <CountRow key={id} name={name} group={group} seen={seen} asked={id === null ? null : { [of]: id }} />
        })}
      </tbody>
    </table>
  )
}

interface CountRowProps {
  name: string
  group: CountedGroup
  seen: Overview
  /** What the ledger is asked for these rows; null when it cannot be asked. */
  asked: LedgerQuery | null
}

function CountRow({ name, group, seen, asked }: CountRowProps) {
  const { tally, onSchedule } = group
  const share = percent(onSchedule)
  const number = (count: number, light?: (typeof SHOWN)[number]) =>
    count > 0 && asked ? <a href={`/ledger?${ledgerAddress(seen, { ...asked, light })}`}>{count}</a> : count
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{number(tally.total)}</td>
      {SHOWN.map((standing) => (
        <td key={standing} className="num">
          {number(tally.counts[standing] ?? 0, standing)}
        </td>
      ))}
      <td className="num">{othersIn(tally.counts)}</td>
      <td className="num">{share === null ? '—' : `${onSchedule.part}/${onSchedule.whole} = ${share} %`}</td>
    </tr>
  )
}
