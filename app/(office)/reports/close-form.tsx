'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { closeMonthsAction } from './actions.ts'

interface CloseFormProps {
  reportId: string
  rowVersion: number
  closedThrough: string | null
  /** Months of the plan that are over, oldest first. */
  months: readonly string[]
}

/** 封账: the last month that takes no filing any more. */
export function CloseForm({ reportId, rowVersion, closedThrough, months }: CloseFormProps) {
  const t = useTranslations('reports')
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(closeMonthsAction, { refresh: true })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const through = String(new FormData(event.currentTarget).get('through') ?? '')
    await run({ reportId, rowVersion, through: through || null })
  }

  const fault = fields.through ?? refusal
  return (
    <section className="panel">
      <h2>{t('close.title')}</h2>
      <p className="hint">{t('close.hint')}</p>
      <p className="my-1">{closedThrough ? t('close.now', { month: closedThrough }) : t('close.nowNone')}</p>
      <form onSubmit={submit} className="bar">
        <div className="field">
          <label htmlFor="through">{t('close.through')}</label>
          <select
            key={closedThrough}
            id="through"
            name="through"
            defaultValue={closedThrough ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby="through-fault"
          >
            <option value="">{t('close.none')}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {month}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="btn" disabled={!ready || pending}>
          {t('close.submit')}
        </button>
        <p id="through-fault" role="alert" className="refusal">
          {fault}
        </p>
      </form>
    </section>
  )
}
