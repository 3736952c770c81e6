'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { ReviewPage } from '../../../lib/ledger/filings/review-page.ts'
import { LightDialog } from './light-dialog.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { RefusedAndGone } from './refused-and-gone.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewRowView } from './review-row-view.tsx'
import { useChosen } from './use-chosen.ts'
import { type Lights, useDecisions } from './use-decisions.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** The list that waits: rows are chosen by hand or key, decided together, and leave with a line that says so. */
export function ReviewView({ packed, lights }: { packed: string; lights: Lights }) {
  const page = useMemo(() => JSON.parse(packed) as ReviewPage, [packed])
  const t = useTranslations('review')
  const decisions = useDecisions(page.rows, lights)
  const { rows } = decisions
  const chosen = useChosen(rows)
  const body = useRef<HTMLTableSectionElement>(null)
  const keys = useReviewKeys(body, rows, chosen, decisions)
  return (
    <>
      <ReviewBar rows={rows} chosen={chosen} decisions={decisions} steps={page.steps} />
      <RefusedAndGone decisions={decisions} />
      {rows.length === 0 ? (
        <NothingWaits still={page.still} />
      ) : (
        <table className="grid-table review">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  className="min-h-0"
                  aria-label={t('chooseAll')}
                  checked={chosen.ids.size > 0 && chosen.ids.size === rows.length}
                  onChange={chosen.all}
                />
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <ReviewRowView
                key={row.filingId}
                row={row}
                current={row.filingId === keys.current}
                chosen={chosen.ids.has(row.filingId)}
                fault={decisions.faults.get(row.filingId)}
                pending={decisions.pending !== null}
                choose={chosen.choose}
                decide={decisions.decide}
                giveBack={decisions.askReason}
                askLight={decisions.askLight}
              />
            ))}
          </tbody>
        </table>
      )}
      {page.leftOff > 0 ? <p className="hint mt-2">{t('leftOff', { count: page.leftOff })}</p> : null}
      {rows.length > 0 && page.still.unsigned > 0 ? (
        <p className="hint mt-2">{t('still.unsigned', { count: page.still.unsigned })}</p>
      ) : null}
      {decisions.returning ? (
        <ReturnDialog rows={decisions.returning} reasons={page.reasons} decisions={decisions} />
      ) : null}
      {decisions.lighting ? <LightDialog row={decisions.lighting} decisions={decisions} /> : null}
    </>
  )
}

const COLUMNS = ['task', 'filed', 'light', 'words', 'limit', 'steps'] as const
