'use client'
import { useTranslations } from 'next-intl'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { GuardQuestions } from '../../_ui/guard-questions.tsx'
import type { Entered, Filing } from './use-filing.ts'

/** Beside the cell: why a filing did not go through, what was entered, and what can be done. */
export function TroubleLine({ filing, id }: { filing: Filing; id: string }) {
  const { trouble } = filing
  if (!trouble) return null
  return (
    <div id={id} className="refusal max-w-80 whitespace-normal" role="alert">
      {trouble.asked ? (
        <GuardQuestions asked={trouble.asked} affirm={filing.affirm} dismiss={filing.dismiss} />
      ) : trouble.changed ? (
        <Changed filing={filing} />
      ) : (
        <Refused filing={filing} />
      )}
    </div>
  )
}

function Refused({ filing }: { filing: Filing }) {
  const t = useTranslations('ledger')
  const { trouble } = filing
  const said = Object.values(trouble?.fields ?? {}).join(' ') || trouble?.refusal
  const typed = trouble?.entered.typed
  return (
    <p>
      {typed ? t('edit.kept', { typed }) : null}
      {said}
    </p>
  )
}

function Changed({ filing }: { filing: Filing }) {
  const t = useTranslations('ledger')
  const w = useTranslations('words')
  const { trouble } = filing
  if (!trouble?.changed) return null
  const say = (said: Entered | Partial<FilingCell>) =>
    said.typed ??
    said.doneOn ??
    (said.forecast ? w(`forecast.${said.forecast}`) : null) ??
    (said.occurrences?.toString() || said.note || t('changed.nothing'))
  return (
    <>
      <p>{t('changed.title', { by: trouble.changed.by ?? '' })}</p>
      <p>
        {t('changed.theirs', { value: say(trouble.changed) })} · {t('changed.yours', { value: say(trouble.entered) })}
      </p>
      <button type="button" className="btn btn-small" onClick={filing.override}>
        {t('changed.takeYours')}
      </button>{' '}
      <button type="button" className="btn btn-small" onClick={filing.dismiss}>
        {t('changed.takeTheirs')}
      </button>
    </>
  )
}
