import { useTranslations } from 'next-intl'
import type { StepLimit } from '../../../lib/domain/filings/step-limit.ts'

/** Until when, in words; red once past. Beneath it the day and how long it has waited. */
export function LimitWords({ limit }: { limit: StepLimit }) {
  const t = useTranslations('review')
  const { left, due, waited } = limit
  const words =
    left === null
      ? t('noLimit')
      : left < 0
        ? t('overdue', { days: -left })
        : left === 0
          ? t('today')
          : t('left', { days: left })
  return (
    <>
      <span className={left !== null && left < 0 ? 'font-semibold text-red' : undefined}>{words}</span>
      <small className="block text-quiet">
        {[due && t('until', { day: due.slice(5) }), waited > 0 ? t('waited', { days: waited }) : null]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  )
}
