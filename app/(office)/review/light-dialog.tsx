'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import { useKeptFields } from '../../_ui/kept/use-kept-fields.ts'
import { chosenLight, LightChoice } from '../../_ui/light-choice.tsx'
import { Modal } from '../../_ui/modal.tsx'
import type { Decisions } from './use-decisions.ts'

/** Another light than the computed one, with its reason; both are kept until they went out. */
export function LightDialog({
  row,
  decisions,
}: {
  row: ReviewRow
  decisions: Pick<Decisions, 'giveLight' | 'askLight'>
}) {
  const t = useTranslations('review')
  const w = useTranslations('words')
  const s = useTranslations('shell')
  const r = useTranslations('refusals')
  const language = useLocale()
  const [missing, setMissing] = useState(false)
  const computed = row.verdict.standing
  const kept = useKeptFields(`light ${row.filingId}`)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const standing = chosenLight(form)
    const reason = String(form.get('reason') ?? '').trim()
    if (reason === '' && standing !== computed) return setMissing(true)
    void decisions.giveLight(row, standing, reason, kept.forget)
  }
  return (
    <Modal title={t('lightTitle')} onClose={() => decisions.askLight(null)}>
      <form ref={kept.form} onInput={kept.keep} onSubmit={submit} className="flex flex-col gap-3">
        <p className="notice">
          {language === 'en' ? (row.titleEn ?? row.title) : row.title}
          <small className="block">
            {t('computed', { word: w(`standing.${computed}`), why: reasonText(row, language, row.month) })}
          </small>
        </p>
        <LightChoice legend={t('column.given')} suggested={row.standing} />
        <div className="field">
          <label htmlFor="light-reason">{t('lightReason')}</label>
          <textarea
            id="light-reason"
            name="reason"
            rows={3}
            maxLength={500}
            placeholder={t('lightHint')}
            aria-invalid={missing ? true : undefined}
            aria-describedby="light-fault"
          />
        </div>
        <p id="light-fault" className="refusal" aria-live="polite">
          {missing ? r('field.required') : null}
        </p>
        <div className="flex justify-end gap-2">
          <button type="button" className="btn" onClick={() => decisions.askLight(null)}>
            {s('cancel')}
          </button>
          <button type="submit" className="btn btn-main">
            {t('step.review')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
