'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { NowSaid } from '../../../lib/ledger/filings/contribute.ts'
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

/**
 * A supporting unit's words on one month: words only. What was typed stays when it is refused; where somebody else of the
 * unit was quicker, both stand beside each other and one is chosen.
 */
export function ContributeForm({ label, note, rowVersion, ...of }: ContributeFormProps) {
  const t = useTranslations('review.contribution')
  const id = useId()
  const [words, setWords] = useState(note)
  const [theirs, setTheirs] = useState<NowSaid['current'] | null>(null)
  const { run, pending, refusal, fields, clear } = useAction(contributeAction, { refresh: true })
  async function send(over: number) {
    const answer = await run({ ...of, note: words, rowVersion: over })
    setTheirs(answer.ok ? null : nowSaid(answer))
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void send(theirs?.rowVersion ?? rowVersion)
  }
  function take({ note }: NowSaid['current']) {
    setWords(note)
    clear()
  }
  const stands = theirs?.note ?? note
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
      {theirs && words !== theirs.note ? (
        <div role="alert" className="notice flex flex-col gap-1">
          <p>{t('meanwhile', { by: theirs.by })}</p>
          <p className="whitespace-pre-wrap">{theirs.note || t('tookBack')}</p>
          <p className="flex gap-2">
            <button type="submit" className="btn btn-small" disabled={pending}>
              {t('keepMine')}
            </button>
            <button type="button" className="btn btn-plain btn-small" disabled={pending} onClick={() => take(theirs)}>
              {t('takeTheirs')}
            </button>
          </p>
        </div>
      ) : (
        <div className="flex items-center gap-2">
          <button type="submit" className="btn btn-small" disabled={pending || words.trim() === stands}>
            {t('save')}
          </button>
          <span role="status" className="hint">
            {stands !== '' && words.trim() === stands ? t('saved') : null}
          </span>
          <span role="alert" className="refusal">
            {Object.values(fields)[0] ?? refusal}
          </span>
        </div>
      )}
    </form>
  )
}

/** What stands, where the refusal says so. */
function nowSaid(answer: { reason?: string; data?: unknown }): NowSaid['current'] | null {
  return answer.reason === 'changed' && answer.data ? (answer.data as NowSaid).current : null
}
