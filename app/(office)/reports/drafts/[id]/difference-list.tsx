'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Difference } from '../../../../../lib/domain/plans/difference.ts'
import type { Corrected, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import type { Hands } from './desk-hands.ts'
import { DifferenceFields } from './difference-fields.tsx'
import { useWords } from './screen-words.tsx'

const KINDS = ['changed', 'added', 'removed', 'same'] as const

interface DifferenceListProps {
  view: DraftView
  corrects: Corrected
  hands: Hands
}

/** A corrected version beside the report in force: task by task, field by field, each with its decision. */
export function DifferenceList({ view, corrects, hands }: DifferenceListProps) {
  const { t } = useWords()
  const of = (kind: Difference['kind']) => corrects.differences.filter((each) => each.kind === kind)
  return (
    <div className="column">
      <div className="column-head">
        <h2>{t('filter.differences')}</h2>
        <a href={`/reports/${corrects.reportId}`}>{t('difference.toReport')}</a>
        <Separate view={view} hands={hands} />
        <p className="hint">{t('difference.hint', { title: corrects.title })}</p>
      </div>
      {/* Not a list of lines that keys walk: each difference has its own controls. */}
      <div className="column-body">
        {KINDS.map((kind) => {
          const found = of(kind)
          return found.length === 0 ? null : (
            <details key={kind} open={kind !== 'same'}>
              <summary className="group-head">{t(`difference.${kind}`, { count: found.length })}</summary>
              <ul>
                {found.map((each) => (
                  <DifferenceLine key={each.key} difference={each} view={view} hands={hands} />
                ))}
              </ul>
            </details>
          )
        })}
        {corrects.differences.every((each) => each.kind === 'same') ? (
          <p className="empty">{t('difference.none')}</p>
        ) : null}
      </div>
    </div>
  )
}

/** It was taken for a corrected version and is a report of its own. */
function Separate({ view, hands }: Pick<DifferenceListProps, 'view' | 'hands'>) {
  const { t } = useWords()
  const r = useTranslations('refusals')
  const [refusal, setRefusal] = useState<string | null>(null)
  async function separate() {
    const answer = await hands.run(hands.make.separate(view.rowVersion, true))
    // Every row stands for itself again: all of it is read anew.
    if (answer.ok) location.reload()
    else setRefusal(refusalSentences(answer, r).refusal)
  }
  return (
    <>
      <button type="button" className="btn btn-small" onClick={() => void separate()}>
        {t('difference.separate')}
      </button>
      <span role="alert" className="refusal">
        {refusal}
      </span>
    </>
  )
}

interface DifferenceLineProps {
  difference: Difference
  view: DraftView
  hands: Hands
}

function DifferenceLine({ difference, view, hands }: DifferenceLineProps) {
  const { t } = useWords()
  const { key, kind, title, fields, hasProgress, apply, rowId } = difference
  const decide = (yes: boolean) => void hands.run(hands.make.difference(key, yes, t('said.difference', { title })))
  return (
    <li data-key={rowId ?? key} className="line difference">
      <div className="line-main">
        {rowId ? (
          <button type="button" data-line className="line-title" onClick={() => hands.look(rowId)}>
            {title}
          </button>
        ) : (
          <p className="line-title">{title}</p>
        )}
        {fields.length > 0 ? <DifferenceFields fields={fields} who={view} /> : null}
        {hasProgress && kind !== 'same' ? <p className="asked">{t('difference.progress')}</p> : null}
      </div>
      {kind === 'same' ? null : (
        <fieldset className="line-acts">
          <legend className="sr-only">{t('difference.choice', { title })}</legend>
          {[true, false].map((yes) => (
            <label key={String(yes)} className="flex min-h-6 items-center gap-1">
              <input
                type="radio"
                name={`difference-${key}`}
                className="tick"
                checked={apply === yes}
                onChange={() => decide(yes)}
              />
              {t(`difference.${yes ? 'ask' : 'keep'}.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
    </li>
  )
}
