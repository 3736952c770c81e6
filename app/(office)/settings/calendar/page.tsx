import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { CalendarQuery, showCalendar } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { CalendarView } from './calendar-view.tsx'
import { PastSettings } from './past-settings.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** By when each month is reported: a unit's settings, a year's cut-offs and the days off that move them. */
export default async function CalendarRoute({ searchParams }: { searchParams: Address }) {
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0] || undefined])
  const shown = await foundOr404(showCalendar(await pageContext(), CalendarQuery.parse(Object.fromEntries(given))))
  const [t, language] = await Promise.all([getTranslations('calendar'), getLocale()])
  const { from } = shown
  const since = from === null ? '' : monthText(from.fromMonth, language)
  return (
    <>
      <h1>{t('of', { name: shown.unit.name })}</h1>
      <p className="text-quiet">
        {from === null
          ? t('nowDefault')
          : from.unitId === shown.unit.id
            ? t('nowOwn', { month: since })
            : t('nowAbove', { month: since, unit: from.unitName })}
        {shown.mayKeep ? null : ` ${t('readOnly')}`}
      </p>
      <form className="bar" method="get">
        <div className="field">
          <label htmlFor="unit">{t('unit')}</label>
          <select id="unit" name="unit" defaultValue={shown.unit.id} className="max-w-80">
            {shown.units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {'　'.repeat(unit.depth)}
                {unit.name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="year">{t('year')}</label>
          <select id="year" name="year" defaultValue={shown.year}>
            {shown.years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="btn">
          {t('show')}
        </button>
      </form>
      <Messages of={['calendar', 'refusals', 'shell', 'words']}>
        <CalendarView key={`${shown.unit.id} ${shown.year}`} shown={shown} />
      </Messages>
      <PastSettings rows={shown.own} />
    </>
  )
}
