import { getLocale, getTranslations } from 'next-intl/server'
import { STANDINGS } from '../../../lib/domain/tasks/verdict.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { PrintSheet } from '../../../lib/ledger/prints/print-sheet.ts'
import { LightBadge } from '../../_ui/light.tsx'

/** Whose tasks, which month, by which report, and how many of each light. */
export async function SheetHead({ sheet }: { sheet: PrintSheet }) {
  const [t, w, language] = await Promise.all([getTranslations('overview.print'), getTranslations('words'), getLocale()])
  const { tally } = sheet
  return (
    <header>
      <h1>{t('title', { unit: sheet.unitName })}</h1>
      <p className="sheet-facts">
        <span>{t('dataMonth', { month: monthText(sheet.month, language) })}</span>
        <span>{t('basedOn', { title: sheet.reportTitle })}</span>
      </p>
      <ul className="sheet-counts">
        <li>{t('counts', { total: tally.total })}</li>
        {STANDINGS.filter((standing) => tally.counts[standing]).map((standing) => (
          <li key={standing}>
            <LightBadge standing={standing} word={w(`standing.${standing}`)} /> {tally.counts[standing]}
          </li>
        ))}
        {tally.reported > tally.confirmed ? (
          <li>
            {t('unconfirmed')} {tally.reported - tally.confirmed}
          </li>
        ) : null}
      </ul>
    </header>
  )
}
