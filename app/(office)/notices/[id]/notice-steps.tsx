'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { NoticeStep } from '../../../../lib/domain/notices/notice-step.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { KeptHint } from '../../../_ui/kept/kept-hint.tsx'
import { useKeptFields } from '../../../_ui/kept/use-kept-fields.ts'
import { Modal } from '../../../_ui/modal.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { acknowledgeNoticeAction, closeNoticeAction, replyNoticeAction, returnReplyAction } from './actions.ts'

interface NoticeStepsProps {
  noticeId: string
  rowVersion: number
  steps: readonly NoticeStep[]
  /** Closing now has to say why. */
  early: boolean
}

const CALLS = {
  acknowledge: acknowledgeNoticeAction,
  reply: replyNoticeAction,
  return: returnReplyAction,
  close: closeNoticeAction,
}

/** The steps that are this person's to take now: 签收 at once, the others with their words. */
export function NoticeSteps({ noticeId, rowVersion, steps, early }: NoticeStepsProps) {
  const t = useTranslations('notices.sheet')
  const [asking, setAsking] = useState<Exclude<NoticeStep, 'acknowledge'> | null>(null)
  const { run, pending, refusal } = useAction(CALLS.acknowledge, { refresh: true })
  if (steps.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  return (
    <div className="flex flex-wrap items-center gap-2">
      {steps.map((step, at) => (
        <button
          key={step}
          type="button"
          className={`btn ${at === 0 && !(step === 'close' && early) ? 'btn-main' : ''}`}
          disabled={pending}
          aria-haspopup={step === 'acknowledge' ? undefined : 'dialog'}
          onClick={() => (step === 'acknowledge' ? void run({ noticeId, rowVersion }) : setAsking(step))}
        >
          {t(step)}
        </button>
      ))}
      <span role="alert" className="refusal">
        {refusal}
      </span>
      {asking ? (
        <StepDialog
          step={asking}
          hint={asking === 'close' ? t(early ? 'closeEarly' : 'closeHint') : t(`${asking}Hint`)}
          noticeId={noticeId}
          rowVersion={rowVersion}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  )
}

interface StepDialogProps {
  step: Exclude<NoticeStep, 'acknowledge'>
  hint: string
  noticeId: string
  rowVersion: number
  onClose: () => void
}

function StepDialog({ step, hint, noticeId, rowVersion, onClose }: StepDialogProps) {
  const t = useTranslations('notices.sheet')
  const id = useId()
  const { run, pending, refusal, fields } = useAction(CALLS[step], { refresh: true })
  const kept = useKeptFields(`notice ${step} ${noticeId}`)
  function end() {
    kept.forget()
    onClose()
  }
  async function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words'))
    const answer = await run({ noticeId, rowVersion, words })
    if (answer.ok) end()
  }
  return (
    <Modal title={t(step)} onClose={onClose}>
      <form ref={kept.form} onInput={kept.keep} onSubmit={go} className="flex flex-col gap-3" noValidate>
        <KeptHint {...kept} />
        <div className="field">
          <label htmlFor={id}>{t('words')}</label>
          <textarea
            id={id}
            name="words"
            rows={5}
            maxLength={2000}
            aria-invalid={fields.words ? true : undefined}
            aria-describedby={`${id}-hint`}
          />
          <span id={`${id}-hint`} className={fields.words ? 'refusal' : 'hint'}>
            {fields.words ?? hint}
          </span>
        </div>
        <FormEnd submit={t(step)} pending={pending} refusal={fields.words ? null : refusal} onCancel={end} />
      </form>
    </Modal>
  )
}
