'use client'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { WholeRef } from '../../../lib/ledger/filings/confirm-whole.ts'
import type { FilingCell, LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'
import { useAction } from '../../_ui/use-action.ts'
import { confirmLightAction, confirmWholeAction } from './actions.ts'
import { useWords } from './ledger-words.tsx'
import { LEDGER_KEY } from './use-filing.ts'

const ReviewDialog = lazy(async () => ({ default: (await import('./review-dialog.tsx')).ReviewDialog }))

/** A supervisor's steps on a filing: confirm the computed light in one click, give another, or send it back. */
export function ReviewCell({ row, month, why }: { row: LedgerRow; month: string; why: string }) {
  const { filing, basis } = row
  if (basis !== null) return <WholeSteps row={row} whole={{ taskId: row.id, month, basis }} why={why} />
  if (!row.mayReview || filing === null || filing.state === 'draft' || filing.state === 'returned') return null
  return <Steps row={row} filing={filing} why={why} />
}

function Steps({ row, filing, why }: { row: LedgerRow; filing: FilingCell; why: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { run, pending, refusal } = useAction(confirmLightAction)
  const [open, setOpen] = useState<'light' | 'return' | null>(null)
  const { id: filingId, rowVersion } = filing
  // Where the head signs first, there is nothing to approve yet.
  const toSign = filing.state === 'submitted' && row.signs
  async function confirm() {
    await run({ filingId, rowVersion, standing: null })
    await queries.invalidateQueries({ queryKey: LEDGER_KEY })
  }
  return (
    <>
      {toSign ? <small className="hint mr-1">{t('toSign')}</small> : null}
      {row.confirmed === null && !toSign ? (
        <button type="button" className="btn btn-small" disabled={pending} onClick={confirm}>
          {t('review.confirm')}
        </button>
      ) : null}
      {toSign ? null : (
        <button
          type="button"
          className="btn btn-plain btn-small"
          onClick={() => setOpen('light')}
          aria-haspopup="dialog"
        >
          {t('review.other')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-plain btn-small"
        onClick={() => setOpen('return')}
        aria-haspopup="dialog"
      >
        {t('review.giveBack')}
      </button>
      {refusal ? <p className="refusal">{refusal}</p> : null}
      {open ? (
        <Suspense>
          <ReviewDialog
            step={open}
            of={{ filingId, rowVersion }}
            suggested={row.verdict.standing}
            why={why}
            close={() => setOpen(null)}
          />
        </Suspense>
      ) : null}
    </>
  )
}

/** The same on the light of a whole, for exactly what its parts reported; each report is sent back where it is filed. */
function WholeSteps({ row, whole, why }: { row: LedgerRow; whole: WholeRef; why: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { run, pending, refusal } = useAction(confirmWholeAction)
  const [open, setOpen] = useState(false)
  if (row.partsUnconfirmed) return <small className="hint block whitespace-normal">{t('partsWait')}</small>
  async function confirm() {
    await run({ ...whole, standing: null })
    await queries.invalidateQueries({ queryKey: LEDGER_KEY })
  }
  return (
    <>
      {row.confirmed === null ? (
        <button type="button" className="btn btn-small" disabled={pending} onClick={confirm}>
          {t('review.confirm')}
        </button>
      ) : null}
      <button type="button" className="btn btn-plain btn-small" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('review.other')}
      </button>
      {refusal ? <p className="refusal whitespace-normal">{refusal}</p> : null}
      {open ? (
        <Suspense>
          <ReviewDialog
            step="light"
            of={whole}
            suggested={row.verdict.standing}
            why={why}
            close={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}
