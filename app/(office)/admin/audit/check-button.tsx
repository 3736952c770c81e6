'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CheckedHistory } from '../../../../lib/ledger/people/check-history.ts'
import { useAction } from '../../../_ui/use-action.ts'
import { useReady } from '../../../_ui/use-ready.ts'
import { checkHistoryAction } from './actions.ts'

/** Recomputes the chain now; the page then shows it as the last check. Needs `admin`, `refusals` and `shell` messages. */
export function CheckButton() {
  const t = useTranslations('admin.audit')
  const s = useTranslations('shell')
  const ready = useReady()
  const { run, pending, refusal } = useAction(checkHistoryAction, { refresh: true })
  const [unrecorded, setUnrecorded] = useState<CheckedHistory | null>(null)
  async function check() {
    const answer = await run({})
    setUnrecorded(answer.ok && !answer.data.recorded ? answer.data : null)
  }
  return (
    <>
      <button type="button" className="btn" disabled={!ready || pending} onClick={check}>
        {pending ? s('working') : t('verify')}
      </button>
      <p role="alert" className="refusal">
        {refusal}
        {unrecorded?.broken
          ? `${t(unrecorded.broken.why, { count: unrecorded.checked, seq: unrecorded.broken.seq })} ${t('unrecorded')}`
          : null}
      </p>
    </>
  )
}
