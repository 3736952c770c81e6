import { getLocale, getTranslations } from 'next-intl/server'
import { TURNS } from '../../../lib/domain/tasks/turn.ts'
import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'

/** What got worse, better or done since the month before, side by side. */
export async function TurnedLists({ seen }: { seen: Overview }) {
  const [t, w, language] = await Promise.all([getTranslations('overview'), getTranslations('words'), getLocale()])
  const { turned, month } = seen
  if (turned === null) return <p className="mt-2 text-quiet">{t('firstMonth')}</p>
  return (
    <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-3">
      {TURNS.map((how) => (
        <div key={how}>
          <h3>
            {t(how)} <span className="text-[16px]">{turned[how].total}</span>
          </h3>
          {turned[how].total === 0 ? <p className="mt-1 text-quiet">{t('none')}</p> : null}
          <ul className="mt-1">
            {turned[how].rows.map(({ row, before }) => (
              <li key={row.id} className="border-b border-line py-1">
                {row.no}{' '}
                <a href={`/tasks/${row.id}?month=${month}`}>
                  {language === 'en' ? (row.titleEn ?? row.title) : row.title}
                </a>{' '}
                <small className="text-quiet">
                  {t('from', { before: w(`standing.${before}`), now: w(`standing.${row.standing}`) })}
                </small>
              </li>
            ))}
          </ul>
          {turned[how].total > turned[how].rows.length ? (
            <p className="hint">{t('more', { count: turned[how].total - turned[how].rows.length })}</p>
          ) : null}
        </div>
      ))}
    </div>
  )
}
