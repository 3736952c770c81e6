import { TURNS } from '../../../lib/domain/tasks/turn.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { OverviewWords } from './overview-words.ts'

/** What got worse, better or done since the month before, side by side. */
export function TurnedLists({ seen, words }: { seen: Overview; words: OverviewWords }) {
  const { text, language, standing: standings } = words
  const { turned, month } = seen
  if (turned === null) return <p className="mt-2 text-quiet">{text.firstMonth}</p>
  return (
    <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-3">
      {TURNS.map((how) => (
        <div key={how}>
          <h3>
            {text[how]} <span className="text-[16px]">{turned[how].total}</span>
          </h3>
          {turned[how].total === 0 ? <p className="mt-1 text-quiet">{text.none}</p> : null}
          <ul className="mt-1">
            {turned[how].rows.map(({ row, before }) => (
              <li key={row.id} className="border-b border-line py-1">
                {row.no}{' '}
                <a className="underline" href={`/tasks/${row.id}?month=${month}`}>
                  {language === 'en' ? (row.titleEn ?? row.title) : row.title}
                </a>{' '}
                <small className="text-quiet">
                  {standings[before]} → {standings[row.standing]}
                </small>
              </li>
            ))}
          </ul>
          {turned[how].total > turned[how].rows.length ? (
            <p className="hint">{fill(text.more, { count: turned[how].total - turned[how].rows.length })}</p>
          ) : null}
        </div>
      ))}
    </div>
  )
}
