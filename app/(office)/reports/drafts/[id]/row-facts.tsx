'use client'
import { promiseText } from '../../../../../lib/i18n/promise-text.ts'
import type { DraftRow } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { useWords } from './screen-words.tsx'

/** What a draft task promises and why it reads so: kind, number, due, who answers, and the text's names nobody has. */
export function RowFacts({ row, units }: { row: DraftRow; units: ReadonlyMap<string, string> }) {
  const { t, w, language } = useWords()
  const { task } = row
  const lead = row.leadUnitId ? units.get(row.leadUnitId) : undefined
  const supporting = row.supportingUnitIds.flatMap((id) => units.get(id) ?? [])
  const nobody = namesNobodyHas(row, new Set(units.values()))
  const separator = language === 'en' ? ', ' : '、'
  const facts = [
    promiseText(task, language),
    task.hedge,
    t(task.dueStated ? 'row.dueStated' : 'row.dueAssumed', { due: task.due }),
    task.baseline?.value && t('row.baseline', { value: `${task.baseline.value}${task.baseline.unit ?? ''}` }),
    lead && t('row.lead', { name: lead }),
    supporting.length > 0 && t('row.supporting', { names: supporting.join(separator) }),
    row.leadOfficial && t('row.official', { name: row.leadOfficial }),
    row.origin === 'read' ? null : t(`origin.${row.origin}`),
    row.taskId && t('row.restates'),
  ].filter(Boolean)
  return (
    <>
      <p className="hint">
        <span className={`kind kind-${task.kind}`}>{w(`kind.${task.kind}`)}</span>
        {facts.map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
      {nobody.length > 0 ? <p className="hint">{t('row.named', { names: nobody.join(separator) })}</p> : null}
    </>
  )
}

/** Names that the text prints for who answers and no unit bears; none once a person has said who does. */
function namesNobodyHas({ named, leadUnitId }: DraftRow, known: ReadonlySet<string>): string[] {
  if (!named) return []
  const lead = named.lead !== null && leadUnitId === null && !known.has(named.lead) ? [named.lead] : []
  return [...lead, ...named.supporting.filter((name) => !known.has(name))]
}
