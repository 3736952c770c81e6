'use client'
import { useTranslations } from 'next-intl'
import type { Decisions } from './use-decisions.ts'

/** Rows that were refused and wait here no longer, each with the reason: their own place in the list is gone. */
export function RefusedAndGone({ decisions: { gone, faults } }: { decisions: Decisions }) {
  const t = useTranslations('review')
  if (gone.length === 0) return null
  return (
    <ul role="alert" className="refusal">
      {gone.map((row) => (
        <li key={row.filingId}>
          <a href={`/tasks/${row.taskId}?month=${row.month}`}>{row.title}</a> {faults.get(row.filingId)}{' '}
          {t('waitsNoLonger')}
        </li>
      ))}
    </ul>
  )
}
