'use client'
import { useTranslations } from 'next-intl'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import type { Trouble } from './act-queue.ts'
import { useWords } from './screen-words.tsx'
import { type DeskState, useSaid } from './use-desk.ts'

/** Why something was not saved, and what can be done: it stays until a person has chosen. */
export function TroubleBar({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const r = useTranslations('refusals')
  const { paused, trouble, again, dismiss } = desk.acts
  if (desk.told.closed)
    return (
      <p className="warning trouble" role="alert">
        {t('saved.closed')} <a href="/reports">{t('saved.toReports')}</a>
      </p>
    )
  if (paused)
    return (
      <div className="warning trouble" role="alert">
        <p>
          {t('saved.paused', { said: paused.act.said })} {refusalSentences(paused.answer, r).refusal}
        </p>
        <button type="button" className="btn btn-small" onClick={() => void again()}>
          {t('saved.again')}
        </button>
      </div>
    )
  if (!trouble) return null
  if (trouble.theirs) return <Changed trouble={trouble} desk={desk} />
  const { refusal, fields } = refusalSentences(trouble.answer, r)
  const why = Object.values(fields).join(' ') || refusal
  return (
    <div className="warning trouble" role="alert">
      <p>{t('trouble.refused', { said: trouble.act.said, why })}</p>
      <button type="button" className="btn btn-small" onClick={dismiss}>
        {t('trouble.dismiss')}
      </button>
    </div>
  )
}

/** Somebody was quicker: their version beside one's own, to choose from. */
function Changed({ trouble: { act, theirs }, desk }: { trouble: Trouble; desk: DeskState }) {
  const { t } = useWords()
  const { dismiss, run } = desk.acts
  const said = useSaid()
  const rows = theirs?.rows ?? []
  const by = [...new Set(rows.map((row) => row.changedBy ?? t('trouble.somebody')))].join('、')
  const gone = theirs?.gone.length ?? 0
  function mine() {
    dismiss()
    const seen = new Map(act.seen)
    for (const row of rows) seen.set(row.id, row.rowVersion)
    void run({ ...act, seen })
  }
  return (
    <div className="warning trouble" role="alert">
      <p>
        {rows.length > 0
          ? t('trouble.changed', { by, rows: said.rows(rows), said: act.said })
          : t('trouble.gone', { rows: t('said.rows', { count: gone }), said: act.said })}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {row.no} {row.task.title} · {t(`state.${row.state}`)}
          </li>
        ))}
      </ul>
      {gone > 0 ? (
        <button type="button" className="btn btn-small" onClick={dismiss}>
          {t('trouble.dismiss')}
        </button>
      ) : (
        <>
          <button type="button" className="btn btn-small" onClick={mine}>
            {t('trouble.stillMine')}
          </button>{' '}
          <button type="button" className="btn btn-small" onClick={dismiss}>
            {t('trouble.theirs')}
          </button>
        </>
      )}
    </div>
  )
}
