'use client'
import { useTranslations } from 'next-intl'
import type { Step } from '../../../lib/domain/filings/filing.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import type { Chosen } from './use-chosen.ts'
import type { Act, Decisions, Done } from './use-decisions.ts'

interface ReviewBarProps {
  rows: readonly ReviewRow[]
  chosen: Chosen
  decisions: Decisions
  steps: readonly Step[]
}

/** Decides about what is chosen, and says what the last act came to. */
export function ReviewBar({ rows, chosen, decisions, steps }: ReviewBarProps) {
  const t = useTranslations('review')
  const { pending, done, decide, askReason } = decisions
  const count = chosen.rows.length
  const wanted = new Set(chosen.rows.map((row) => row.limit?.step))
  const step = wanted.size === 1 ? ([...wanted][0] ?? 'review') : steps.length === 1 ? (steps[0] ?? 'review') : 'both'
  return (
    <div className="sticky top-0 z-10 flex min-h-11 flex-wrap items-center gap-3 bg-white py-1">
      {rows.length > 0 ? (
        <>
          <button
            type="button"
            className="btn btn-main"
            disabled={count === 0 || pending !== null}
            onClick={() => decide(chosen.rows)}
          >
            {t('decideChosen', { step: t(`step.${step}`), count })}
          </button>
          <button
            type="button"
            className="btn"
            disabled={count === 0 || pending !== null}
            onClick={() => askReason(chosen.rows)}
            aria-haspopup="dialog"
          >
            {t('returnChosen', { count })}
          </button>
        </>
      ) : null}
      <p role="status" className="flex items-center gap-2">
        {pending ? t('pending', pending) : done ? <DoneLine done={done} undo={decisions.undo} /> : null}
      </p>
      {rows.length > 0 ? <span className="hint ml-auto">{t('keys', { step: t(`step.${step}`) })}</span> : null}
    </div>
  )
}

const ACTS: readonly (Act | 'undone')[] = ['sign', 'review', 'giveBack', 'undone']

function DoneLine({ done, undo }: { done: Done; undo: () => void }) {
  const t = useTranslations('review')
  const said = ACTS.flatMap((act) => (done.counts[act] ? t(`did.${act}`, { count: done.counts[act] }) : []))
  return (
    <>
      {said.join(' ')}
      {done.refused > 0 ? <span className="text-red">{t('refused', { count: done.refused })}</span> : null}
      {done.undo.length > 0 ? (
        <button type="button" className="btn btn-plain btn-small" onClick={undo}>
          {t('undo')}
        </button>
      ) : null}
    </>
  )
}
