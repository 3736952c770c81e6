'use client'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { FiledCell, TaskCell, WordsCell } from './filed-cells.tsx'
import { LimitWords } from './limit-words.tsx'

interface ReviewRowProps {
  row: ReviewRow
  current: boolean
  chosen: boolean
  pending: boolean
  /** Why the last step on it was refused. */
  fault: string | undefined
  choose: (filingId: string, upTo: boolean) => void
  decide: (rows: readonly ReviewRow[]) => void
  giveBack: (rows: readonly ReviewRow[]) => void
  askLight: (row: ReviewRow) => void
}

/** One filing to decide about: what was promised and filed, the light it would get and why, until when. */
export const ReviewRowView = memo(function ReviewRowView({ row, current, chosen, fault, ...props }: ReviewRowProps) {
  const t = useTranslations('review')
  const w = useTranslations('words')
  const language = useLocale()
  return (
    <tr
      tabIndex={current ? 0 : -1}
      data-filing={row.filingId}
      aria-selected={chosen}
      className={chosen ? 'bg-accent-tint' : undefined}
    >
      <td>
        <input
          type="checkbox"
          className="min-h-0"
          tabIndex={-1}
          aria-label={t('choose', { title: row.title })}
          checked={chosen}
          readOnly
          onClick={(event) => props.choose(row.filingId, event.shiftKey)}
        />
      </td>
      <TaskCell row={row} />
      <td>
        <FiledCell row={row} />
      </td>
      <td className="min-w-52">
        <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
        <small className="block text-quiet">{reasonText(row, language, row.month)}</small>
        {row.again ? <small className="block">{t('again')}</small> : null}
      </td>
      <td>
        <WordsCell row={row} />
      </td>
      <td className="whitespace-nowrap text-[13px]">
        {row.basis !== null ? (
          <span className="text-quiet">{t('partsApproved')}</span>
        ) : row.limit ? (
          <LimitWords limit={row.limit} />
        ) : null}
      </td>
      <td className="whitespace-nowrap">
        <button
          type="button"
          tabIndex={-1}
          className="btn btn-small"
          disabled={props.pending}
          onClick={() => props.decide([row])}
        >
          {t(`step.${row.limit?.step ?? 'review'}`)}
        </button>
        {row.limit?.step === 'sign' ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="btn btn-plain btn-small"
            disabled={props.pending}
            onClick={() => props.askLight(row)}
            aria-haspopup="dialog"
          >
            {t('otherLight')}
          </button>
        )}
        {row.basis === null ? (
          <button
            type="button"
            tabIndex={-1}
            className="btn btn-plain btn-small"
            disabled={props.pending}
            onClick={() => props.giveBack([row])}
            aria-haspopup="dialog"
          >
            {t('giveBack')}
          </button>
        ) : null}
        {fault ? (
          <p role="alert" className="refusal max-w-44 whitespace-normal">
            {fault}
          </p>
        ) : null}
      </td>
    </tr>
  )
})
