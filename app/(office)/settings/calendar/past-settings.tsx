import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import type { SetCalendarRow } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'

/** Every row a unit has been given, newest first: none is ever changed. */
export async function PastSettings({ rows }: { rows: SetCalendarRow[] }) {
  const [t, language, format] = await Promise.all([getTranslations('calendar'), getLocale(), getFormatter()])
  if (rows.length === 0) return null
  const said = ({ settings }: SetCalendarRow) => {
    if (settings === null) return t('past.above')
    const rule = t('past.rule', { cutoffIn: t(`form.${settings.cutoffIn}`), day: settings.cutoffDay })
    return settings.closeDays === null ? rule : `${rule} · ${t('past.closes', { days: settings.closeDays })}`
  }
  return (
    <details className="mt-6">
      <summary className="cursor-pointer text-[16px] font-semibold">{t('past.title')}</summary>
      <table className="grid-table mt-2">
        <ColumnHeads heads={[t('form.fromMonth'), t('form.title'), t('past.by'), t('past.at')]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{monthText(row.fromMonth, language)}</th>
              <td>{said(row)}</td>
              <td>{row.by}</td>
              <td>{format.dateTime(row.at, { dateStyle: 'medium', timeStyle: 'short' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
