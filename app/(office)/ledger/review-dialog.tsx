'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import type { Standing } from '../../../lib/domain/tasks/verdict.ts'
import type { WholeRef } from '../../../lib/ledger/filings/confirm-whole.ts'
import type { FilingRef } from '../../../lib/ledger/filings/each-filing.ts'
import { chosenLight, LightChoice } from '../../_ui/light-choice.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { confirmLightAction, confirmWholeAction, returnFilingAction } from './actions.ts'
import { LEDGER_KEY } from './use-filing.ts'

interface ReviewDialogProps {
  step: 'light' | 'return'
  /** A filing in the version that was looked at; or a whole, whose light alone can be another. */
  of: FilingRef | WholeRef
  suggested: Standing
  why: string
  close: () => void
}

/** Another light or a return, each with its reason. */
export function ReviewDialog({ step, of, suggested, why, close }: ReviewDialogProps) {
  const t = useTranslations('ledger')
  const w = useTranslations('words')
  const s = useTranslations('shell')
  const queries = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const light = useAction(confirmLightAction)
  const giveBack = useAction(returnFilingAction)
  const whole = useAction(confirmWholeAction)
  const { pending, refusal, fields } = step === 'return' ? giveBack : 'basis' in of ? whole : light
  useEffect(() => dialog.current?.showModal(), [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const reason = String(form.get('reason') ?? '')
    const standing = chosenLight(form)
    const answer =
      'basis' in of
        ? await whole.run({ ...of, standing, reason })
        : step === 'light'
          ? await light.run({ ...of, standing, reason })
          : await giveBack.run({ ...of, reason })
    if (!answer.ok) return
    await queries.invalidateQueries({ queryKey: LEDGER_KEY })
    close()
  }
  const title = t(step === 'light' ? 'review.lightTitle' : 'review.returnTitle')
  return (
    <dialog ref={dialog} onClose={close} aria-label={title}>
      <form onSubmit={submit} className="flex w-[480px] max-w-full flex-col gap-3 whitespace-normal">
        <h2>{title}</h2>
        <p className="notice">{t('review.explain', { word: w(`standing.${suggested}`), why })}</p>
        {step === 'light' ? <LightChoice legend={t('review.light')} suggested={suggested} /> : null}
        <div className="field">
          <label htmlFor="reason">{t('review.reason')}</label>
          <textarea
            id="reason"
            name="reason"
            rows={3}
            maxLength={500}
            placeholder={t('review.reasonHint')}
            aria-invalid={fields.reason ? true : undefined}
            aria-describedby="reason-trouble"
          />
          <p id="reason-trouble" className="refusal">
            {fields.reason ?? refusal}
          </p>
        </div>
        <div className="flex justify-end gap-2">
          <button type="button" className="btn" onClick={close}>
            {s('cancel')}
          </button>
          <button type="submit" className="btn btn-main" disabled={pending}>
            {title}
          </button>
        </div>
      </form>
    </dialog>
  )
}
