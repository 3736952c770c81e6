'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ConfirmedButton } from '../../../../_ui/confirmed-button.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import { useAction } from '../../../../_ui/use-action.ts'
import { useReady } from '../../../../_ui/use-ready.ts'
import { confirmDraftAction, decideRowsAction, dropDraftAction } from './actions.ts'

interface ConfirmBarProps {
  draftId: string
  /** What was shown: confirming anything else is refused. */
  changeNo: number
  /** The rows nobody looked at. */
  open: { id: string; rowVersion: number }[]
  periodStated: boolean
  empty: boolean
  /** A corrected version says why and from when. */
  corrects: boolean
}

/** What is still open, the word that puts the plan into force, and the one that drops it. */
export function ConfirmBar({ draftId, changeNo, open, periodStated, empty, corrects }: ConfirmBarProps) {
  const t = useTranslations('drafts.preview')
  const router = useRouter()
  const ready = useReady()
  const [moved, setMoved] = useState(false)
  const accept = useAction(decideRowsAction, { refresh: true })
  const confirm = useAction(confirmDraftAction)
  const busy = !ready || accept.pending || confirm.pending
  const { why: whyFault, fromMonth: monthFault, ...fields } = confirm.fields
  const fault = Object.values(fields)[0] ?? (whyFault || monthFault ? null : confirm.refusal) ?? accept.refusal

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const typed = (name: string) => String(given.get(name) ?? '').trim() || undefined
    const answer = await confirm.run({ draftId, changeNo, why: typed('why'), fromMonth: typed('fromMonth') })
    if (answer.ok) return router.push(`/reports/${answer.data.reportId}?live=1`)
    // Somebody changed it a moment ago: what is shown must be what is confirmed.
    setMoved(answer.reason === 'changed')
    if (answer.reason === 'changed') router.refresh()
  }
  return (
    <div className="sticky top-0 z-10 border-b border-line bg-white py-2">
      {open.length > 0 ? <p className="warning">{t('stillOpen', { count: open.length })}</p> : null}
      {periodStated ? null : <p className="warning">{t('periodFirst')}</p>}
      {empty ? <p className="warning">{t('none')}</p> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <form onSubmit={submit} noValidate className="grow">
          {corrects ? (
            <div className="bar items-start">
              <div className="grow">
                <TextField name="why" label={t('why')} hint={t('whyHint')} maxLength={500} error={whyFault} />
              </div>
              <TextField
                name="fromMonth"
                label={t('fromMonth')}
                hint={t('fromMonthHint')}
                placeholder="2026-06"
                error={monthFault}
              />
            </div>
          ) : null}
          <div className="bar items-center">
            {open.length > 0 ? (
              <>
                <button
                  type="button"
                  className="btn"
                  disabled={busy}
                  onClick={() => void accept.run({ draftId, rows: open, state: 'accepted' })}
                >
                  {t('acceptRest', { count: open.length })}
                </button>
                <a className="btn" href={`/reports/drafts/${draftId}?list=open`}>
                  {t('lookAt')}
                </a>
              </>
            ) : null}
            <button type="submit" className="btn btn-main" disabled={busy || open.length > 0 || empty || !periodStated}>
              {t('confirm')}
            </button>
            <p role="alert" className="refusal">
              {moved ? t('changed') : fault}
            </p>
          </div>
        </form>
        <div className="my-3">
          <ConfirmedButton
            text={t('drop')}
            question={t('dropAsk')}
            call={dropDraftAction}
            input={{ draftId, changeNo }}
            danger
            onDone={() => router.push('/reports')}
          />
        </div>
      </div>
    </div>
  )
}
