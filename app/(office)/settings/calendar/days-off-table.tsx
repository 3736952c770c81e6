'use client'
import { useTranslations } from 'next-intl'
import { dayText, type WindowWords } from '../../../../lib/i18n/window-text.ts'
import type { ShownCalendar, ShownDay } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { ConfirmedButton } from '../../../_ui/confirmed-button.tsx'
import { removeDayOffAction } from './actions.ts'
import { DayOffForm } from './day-off-form.tsx'

/** The year's days that are not what their weekday says, and who says so; the unit's own can be taken back. */
export function DaysOffTable({ shown }: { shown: ShownCalendar }) {
  const t = useTranslations('calendar.days')
  const w = useTranslations('words') as unknown as WindowWords
  const { year, source, days, mayKeep, unit } = shown
  const from = ({ from, unitName }: ShownDay) => (from === 'above' ? t('above', { unit: unitName ?? '' }) : t(from))
  return (
    <section className="mt-6">
      <h2>{t('title', { year })}</h2>
      {source === null ? (
        <p className="warning my-2">{t('noSource', { year })}</p>
      ) : (
        <p className="hint">{t('source', { source })}</p>
      )}
      {mayKeep ? <DayOffForm unitId={unit.id} /> : null}
      {days.length === 0 ? <p className="empty">{t('empty')}</p> : null}
      {days.length === 0 ? null : (
        <table className="grid-table">
          <thead>
            <tr>
              {(['day', 'kind', 'name', 'from'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
              {mayKeep ? (
                <th scope="col">
                  <span className="sr-only">{t('remove')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {days.map((each) => (
              <tr key={each.day}>
                <th scope="row">{dayText(each.day, w)}</th>
                <td>{t(each.kind)}</td>
                <td>{each.name}</td>
                <td>{from(each)}</td>
                {mayKeep ? (
                  <td>
                    {each.from === 'own' ? (
                      <ConfirmedButton
                        text={t('remove')}
                        question={t('removeQuestion', { day: each.day })}
                        call={removeDayOffAction}
                        input={{ unitId: unit.id, day: each.day }}
                      />
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
