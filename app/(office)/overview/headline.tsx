import type { ReactNode } from 'react'
import { percent, type Share } from '../../../lib/domain/tasks/tally.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { ledgerAddress } from './ledger-address.ts'
import type { OverviewWords } from './overview-words.ts'
import type { Picture } from './picture.ts'
import { othersIn, SHOWN } from './shown-standings.ts'

/** The figures of the whole selection; every number leads to its rows. */
export function Headline({ seen, words }: { seen: Picture; words: OverviewWords }) {
  const { text, standing: standings } = words
  const { all, onSchedule, completed, stretch } = seen
  const share = (of: Share) => (of.whole === 0 ? text.noShare : `${of.part}/${of.whole} = ${percent(of)} %`)
  const aside = (name: string) => (stretch ? fill(text.withoutStretchOf, { name }) : name)
  return (
    <section aria-label={text.total}>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure label={text.total}>
          <a href={`/ledger?${ledgerAddress(seen)}`}>{all.total}</a>
        </Figure>
        {SHOWN.map((standing) => (
          <Figure key={standing} label={<LightBadge standing={standing} word={standings[standing]} />}>
            {all.counts[standing] ? (
              <a href={`/ledger?${ledgerAddress(seen, { light: standing })}`}>{all.counts[standing]}</a>
            ) : (
              0
            )}
          </Figure>
        ))}
        <Figure label={text.others} title={text.othersHint}>
          {othersIn(all.counts)}
        </Figure>
        <Figure label={aside(text.onScheduleShare)} title={text.onScheduleHint}>
          {share(onSchedule)}
        </Figure>
        <Figure label={aside(text.completedShare)} title={text.completedHint}>
          {share(completed)}
        </Figure>
      </dl>
      <p className="mt-2 flex flex-wrap gap-x-6 text-quiet">
        <span>
          {fill(text.ofReported, { reported: all.reported })} · {text.confirmed} <b>{all.confirmed}</b> ·{' '}
          {text.unconfirmed} <b>{all.reported - all.confirmed}</b>
        </span>
        {all.redSilent > 0 ? (
          <a href={`/ledger?${ledgerAddress(seen, { light: 'unreported' })}`}>
            {text.redSilent} <b>{all.redSilent}</b>
          </a>
        ) : null}
        {stretch ? (
          <span>{fill(text.stretch, { count: stretch.tally.total, share: share(stretch.onSchedule) })}</span>
        ) : null}
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
