'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import { useKept } from '../../_ui/kept/use-kept.ts'
import { Modal } from '../../_ui/modal.tsx'
import type { Decisions } from './use-decisions.ts'

const LONGEST = 500

interface ReturnDialogProps {
  rows: readonly ReviewRow[]
  /** What the person wrote in their last returns. */
  reasons: readonly string[]
  decisions: Pick<Decisions, 'giveBack' | 'askReason'>
}

/** Sends rows back with one reason for all or one each; reasons given lately are a click away. */
export function ReturnDialog({ rows, reasons, decisions }: ReturnDialogProps) {
  const t = useTranslations('review')
  const s = useTranslations('shell')
  const r = useTranslations('refusals')
  const language = useLocale()
  const [each, setEach] = useState(false)
  const { value: reason, set: setReason, forget } = useKept(reasonOf(rows), '')
  const [own, setOwn] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState(false)
  const said = (row: ReviewRow) => (each ? (own[row.filingId] ?? reason) : reason).trim()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (rows.some((row) => said(row) === '')) return setMissing(true)
    decisions.giveBack(
      rows.map((row) => ({ filingId: row.filingId, rowVersion: row.rowVersion, reason: said(row) })),
      forget,
    )
  }
  const fault = missing && rows.some((row) => said(row) === '') ? r('field.required') : null
  return (
    <Modal title={t('returnTitle', { count: rows.length })} onClose={() => decisions.askReason(null)}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        {rows.length === 1 ? <p className="notice">{rows[0]?.title}</p> : null}
        {each ? (
          <ul className="flex max-h-[50vh] flex-col gap-2 overflow-auto">
            {rows.map((row) => (
              <li key={row.filingId} className="field">
                <label htmlFor={row.filingId}>{language === 'en' ? (row.titleEn ?? row.title) : row.title}</label>
                <input
                  id={row.filingId}
                  maxLength={LONGEST}
                  value={own[row.filingId] ?? reason}
                  aria-invalid={fault !== null && said(row) === '' ? true : undefined}
                  onChange={(event) => setOwn({ ...own, [row.filingId]: event.target.value })}
                />
              </li>
            ))}
          </ul>
        ) : (
          <div className="field">
            <label htmlFor="reason">{t('reason')}</label>
            <textarea
              id="reason"
              rows={3}
              maxLength={LONGEST}
              value={reason}
              placeholder={t('reasonHint')}
              aria-invalid={fault ? true : undefined}
              aria-describedby="reason-fault"
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        )}
        <p id="reason-fault" className="refusal" aria-live="polite">
          {fault}
        </p>
        {reasons.length > 0 && !each ? (
          <p className="flex flex-wrap items-center gap-1">
            <span className="hint">{t('lately')}</span>
            {reasons.map((given) => (
              <button
                key={given}
                type="button"
                className="btn btn-small max-w-full truncate"
                title={given}
                onClick={() => setReason(given)}
              >
                {given.length > 20 ? `${given.slice(0, 20)}…` : given}
              </button>
            ))}
          </p>
        ) : null}
        <div className="flex items-center justify-end gap-2">
          {rows.length > 1 ? (
            <label className="mr-auto flex items-center gap-1">
              <input
                type="checkbox"
                className="min-h-0"
                checked={each}
                onChange={(event) => setEach(event.target.checked)}
              />
              {t('oneEach')}
            </label>
          ) : null}
          <button type="button" className="btn" onClick={() => decisions.askReason(null)}>
            {s('cancel')}
          </button>
          <button type="submit" className="btn btn-main">
            {t('giveBack')}
          </button>
        </div>
      </form>
    </Modal>
  )
}

/** The reason is kept until it went out: a lost connection or an ended session takes no words. */
const reasonOf = (rows: readonly ReviewRow[]) => `return ${rows.map((row) => row.filingId).join(' ')}`
