'use client'
import { useLocale, useTranslations } from 'next-intl'
import { isMonth, type Month } from '../../../../lib/domain/calendar/month.ts'
import { type MonthWindow, monthWindow } from '../../../../lib/domain/calendar/month-window.ts'
import type { CalendarSettings } from '../../../../lib/domain/calendar/reporting-calendar.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { dayText, type WindowWords } from '../../../../lib/i18n/window-text.ts'
import type { ShownCalendar } from '../../../../lib/ledger/calendar/show-calendar.ts'

interface MonthsTableProps {
  shown: ShownCalendar
  /** What is being typed, where it makes sense; null = nothing was touched. */
  typed: { settings: CalendarSettings; fromMonth: Month } | null
}

/** Twelve months with their cut-off and closing: as they are, or as they would be by what is typed. */
export function MonthsTable({ shown, typed }: MonthsTableProps) {
  const t = useTranslations('calendar')
  const w = useTranslations('words') as unknown as WindowWords
  const language = useLocale()
  const off = new Map(shown.off)
  const would = (month: Month, window: MonthWindow): MonthWindow =>
    typed !== null && isMonth(typed.fromMonth) && month >= typed.fromMonth
      ? monthWindow(typed.settings, off, month, shown.today)
      : window
  return (
    <section aria-labelledby="months">
      <h2 id="months">{t('months.title', { year: shown.year })}</h2>
      <p className="hint" aria-live="polite">
        {typed === null ? ' ' : t('months.preview')}
      </p>
      {shown.source === null ? <p className="hint">{t('months.noSource', { year: shown.year })}</p> : null}
      <table className="grid-table">
        <thead>
          <tr>
            {(['month', 'cutoff', 'closes', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`months.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.months.map(({ month, window: stands }) => {
            const window = would(month, stands)
            return (
              <tr key={month}>
                <th scope="row" className="whitespace-nowrap">
                  {monthText(month, language)}
                </th>
                <td className="whitespace-nowrap">
                  {window.cutoff === stands.cutoff ? (
                    dayText(window.cutoff, w)
                  ) : (
                    <>
                      <strong>{dayText(window.cutoff, w)}</strong>{' '}
                      <small className="text-quiet">{t('months.was', { day: stands.cutoff })}</small>
                    </>
                  )}
                </td>
                <td className="whitespace-nowrap">
                  {window.closesOn === null ? t('months.never') : dayText(window.closesOn, w)}
                </td>
                <td className="whitespace-nowrap">{w(`window.${window.state}`)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
