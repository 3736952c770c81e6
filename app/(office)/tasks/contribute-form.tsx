'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { useAction } from '../../_ui/use-action.ts'
import { contributeAction } from './actions.ts'

interface ContributeFormProps {
  taskId: string
  month: string
  unitId: string
  label: string
  note: string
  rowVersion: number
}

/** A supporting unit's words on one month: words only. What was typed stays when it is refused. */
export function ContributeForm({ label, note, ...of }: ContributeFormProps) {
  const t = useTranslations('review.contribution')
  const id = useId()
  const [words, setWords] = useState(note)
  const { run, pending, refusal, fields } = useAction(contributeAction, { refresh: true })
  function submit(event: FormEvent) {
    event.preventDefault()
    void run({ ...of, note: words })
  }
  return (
    <form onSubmit={submit} className="my-2 flex flex-col gap-2">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={words}
          placeholder={t('noteHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="flex items-center gap-2">
        <button type="submit" className="btn btn-small" disabled={pending || words.trim() === note}>
          {t('save')}
        </button>
        <span role="status" className="hint">
          {note !== '' && words.trim() === note ? t('saved') : null}
        </span>
        <span role="alert" className="refusal">
          {Object.values(fields)[0] ?? refusal}
        </span>
      </div>
    </form>
  )
}
