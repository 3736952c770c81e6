import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { percent, type Share } from '../../../lib/domain/tasks/tally.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { ledgerAddress } from './ledger-address.ts'
import { othersIn, SHOWN } from './shown-standings.ts'

/** The figures of the whole selection; every number leads to its rows. */
export async function Headline({ seen }: { seen: Overview }) {
  const [t, w] = await Promise.all([getTranslations('overview'), getTranslations('words')])
  const { all, onSchedule, completed, stretch } = seen
  const share = (of: Share) => {
    const text = percent(of)
    return text === null ? t('noShare') : t('share', { ...of, percent: text })
  }
  const aside = (name: string) => (stretch ? t('withoutStretchOf', { name }) : name)
  return (
    <section aria-label={t('total')}>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure label={t('total')}>
          <a href={`/ledger?${ledgerAddress(seen)}`}>{all.total}</a>
        </Figure>
        {SHOWN.map((standing) => (
          <Figure key={standing} label={<LightBadge standing={standing} word={w(`standing.${standing}`)} />}>
            {all.counts[standing] ? (
              <a href={`/ledger?${ledgerAddress(seen, { light: standing })}`}>{all.counts[standing]}</a>
            ) : (
              0
            )}
          </Figure>
        ))}
        <Figure label={t('others')} title={t('othersHint')}>
          {othersIn(all.counts)}
        </Figure>
        <Figure label={aside(t('onScheduleShare'))} title={t('onScheduleHint')}>
          {share(onSchedule)}
        </Figure>
        <Figure label={aside(t('completedShare'))} title={t('completedHint')}>
          {share(completed)}
        </Figure>
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-6 text-quiet">
        <span>
          {t('ofReported', { reported: all.reported })} · {t('confirmed')} <b>{all.confirmed}</b> · {t('unconfirmed')}{' '}
          <b>{all.reported - all.confirmed}</b>
        </span>
        {all.redSilent > 0 ? (
          <a href={`/ledger?${ledgerAddress(seen, { light: 'unreported' })}`}>
            {t('redSilent')} <b>{all.redSilent}</b>
          </a>
        ) : null}
        {stretch ? <span>{t('stretch', { count: stretch.tally.total, share: share(stretch.onSchedule) })}</span> : null}
      </p>
    </section>
  )
}

function Figure({ label, title, children }: { label: ReactNode; title?: string; children: ReactNode }) {
  return (
    <div title={title}>
      <dt className="flex h-6 items-center text-[12px] text-quiet">{label}</dt>
      <dd className="text-[20px] font-semibold leading-8">{children}</dd>
    </div>
  )
}
