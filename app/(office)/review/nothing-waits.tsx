'use client'
import { useLocale, useTranslations } from 'next-intl'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { StillOut } from '../../../lib/ledger/filings/review-page.ts'

/** An empty list says where the rest is: with the reporters, or with the heads. */
export function NothingWaits({ still }: { still: StillOut }) {
  const t = useTranslations('review')
  const language = useLocale()
  return (
    <div className="empty">
      <p>{t('nothing')}</p>
      {still.month === null ? null : (
        <p>
          {t('still.reported', {
            month: monthText(still.month, language),
            reported: still.reported,
            expected: still.expected,
          })}
        </p>
      )}
      {still.unsigned > 0 ? <p>{t('still.unsigned', { count: still.unsigned })}</p> : null}
    </div>
  )
}
