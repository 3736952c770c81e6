'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import { FORECASTS } from '../../../lib/domain/tasks/task.ts'
import { bracketed } from '../../../lib/i18n/punctuation.ts'
import { EvidenceBox } from '../../_ui/evidence/evidence-box.tsx'
import type { ProgressCellProps } from './progress-cell.tsx'
import type { Entered } from './use-filing.ts'
import { WithdrawButton } from './withdraw-button.tsx'

/** Everything that can be said of a row's month. Closing it loses nothing that was filed. */
export function FilingDialog({ row, title, month, filing, close }: ProgressCellProps & { close: () => void }) {
  const t = useTranslations('ledger')
  const w = useTranslations('words')
  const s = useTranslations('shell')
  const e = useTranslations('evidence')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const said = { ...row.filing, ...filing.trouble?.entered }
  const number = row.kind === 'quantity' && row.pace !== 'recurring'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    filing.file(entered(new FormData(event.currentTarget), row))
    close()
  }
  return (
    <dialog ref={dialog} onClose={close} aria-label={title}>
      <form onSubmit={submit} className="flex w-[520px] max-w-full flex-col gap-3">
        <h2>{title}</h2>
        {number ? (
          <div className="flex gap-3">
            <Field
              name="typed"
              label={w(`entry.${said.entry ?? row.entry}`)}
              value={said.typed ?? ''}
              after={row.measureUnit}
            />
            {row.pace === 'accumulate' ? <EntryChoice value={said.entry ?? row.entry} /> : null}
            {row.comparator === 'sync' ? (
              <Field name="reference" label={t('edit.reference')} value={said.reference ?? ''} />
            ) : null}
            {hasLevels(row) ? (
              <>
                <Field name="level" label={t('edit.level')} value={said.level ?? ''} placeholder={t('edit.optional')} />
                <Field
                  name="levelBefore"
                  label={t('edit.levelBefore')}
                  value={said.levelBefore ?? ''}
                  placeholder={t('edit.optional')}
                />
              </>
            ) : null}
          </div>
        ) : (
          <div className="flex gap-3">
            <div className="field">
              <label htmlFor="forecast">{w('forecast.can')}</label>
              <select id="forecast" name="forecast" defaultValue={said.forecast ?? ''}>
                <option value="">{t('edit.choose')}</option>
                {FORECASTS.map((forecast) => (
                  <option key={forecast} value={forecast}>
                    {w(`forecast.${forecast}`)}
                  </option>
                ))}
              </select>
            </div>
            <Field name="doneOn" label={t('edit.doneOn')} value={said.doneOn ?? ''} placeholder="2026-06-30" />
            {row.pace === 'recurring' ? (
              <Field name="occurrences" label={t('edit.occurrences')} value={said.occurrences?.toString() ?? ''} />
            ) : null}
          </div>
        )}
        <Words name="note" label={t('edit.note')} value={said.note} rows={3} placeholder={t('edit.noteHint')} />
        <div className="flex gap-3">
          <Words
            name="issues"
            label={t('field.issues')}
            value={said.issues}
            rows={2}
            placeholder={t('edit.optional')}
          />
          <Words
            name="nextSteps"
            label={t('field.nextSteps')}
            value={said.nextSteps}
            rows={2}
            placeholder={t('edit.optional')}
          />
        </div>
        <Field
          name="dataSource"
          label={t('edit.source')}
          value={said.dataSource ?? ''}
          placeholder={t('edit.sourceHint')}
        />
        <section aria-label={e('title')} className="flex flex-col gap-1">
          <span className="text-[13px] text-quiet">{e('optional')}</span>
          <EvidenceBox taskId={row.id} month={month} />
        </section>
        <div className="flex items-center justify-end gap-2">
          {row.filing?.state === 'submitted' ? <WithdrawButton filing={row.filing} close={close} /> : null}
          <button type="button" className="btn" onClick={close}>
            {s('cancel')}
          </button>
          <button type="submit" className="btn btn-main">
            {t('edit.save')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function EntryChoice({ value }: { value: 'increment' | 'total' }) {
  const w = useTranslations('words')
  return (
    <fieldset className="flex items-end gap-3">
      {(['total', 'increment'] as const).map((entry) => (
        <label key={entry} className="flex h-8 items-center gap-1">
          <input type="radio" name="entry" value={entry} defaultChecked={entry === value} className="min-h-0" />
          {w(`entry.${entry}`)}
        </label>
      ))}
    </fieldset>
  )
}

interface WordsProps {
  name: 'note' | 'issues' | 'nextSteps'
  label: string
  value: string | undefined
  rows: number
  placeholder: string
}

function Words({ name, label, value = '', ...props }: WordsProps) {
  return (
    <div className="field flex-1">
      <label htmlFor={name}>{label}</label>
      <textarea id={name} name={name} maxLength={2000} defaultValue={value} {...props} />
    </div>
  )
}

function Field({
  name,
  label,
  value,
  after,
  placeholder,
}: {
  name: string
  label: string
  value: string
  after?: string | null
  placeholder?: string
}) {
  const language = useLocale()
  return (
    <div className="field">
      <label htmlFor={name}>{after ? bracketed(label, after, language) : label}</label>
      <input id={name} name={name} defaultValue={value} maxLength={200} placeholder={placeholder} autoComplete="off" />
    </div>
  )
}

/** A growth may bring the two levels it was reckoned from. */
const hasLevels = ({ pace, comparator }: ProgressCellProps['row']) => pace === 'rate' && comparator !== 'sync'

function entered(form: FormData, row: ProgressCellProps['row']): Entered {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const words = {
    note: text('note'),
    issues: text('issues'),
    nextSteps: text('nextSteps'),
    dataSource: text('dataSource'),
    unchanged: false,
  }
  if (row.kind === 'quantity' && row.pace !== 'recurring') {
    const entry = form.get('entry') === 'increment' ? 'increment' : form.get('entry') === 'total' ? 'total' : undefined
    const levels = hasLevels(row) && { level: text('level'), levelBefore: text('levelBefore') }
    const figures = { typed: text('typed') || null, reference: text('reference') || null }
    return { ...words, ...figures, ...levels, ...(entry && { entry }) }
  }
  const forecast = FORECASTS.find((each) => each === text('forecast')) ?? null
  const occurrences = text('occurrences')
  return {
    ...words,
    forecast,
    doneOn: text('doneOn') || null,
    ...(occurrences && { occurrences: Number(occurrences) }),
  }
}
