'use client'
import { useTranslations } from 'next-intl'
import type { PromiseStart } from '../../_ui/promise/promise-input.ts'
import { ColumnHeads } from '../column-heads.tsx'
import { FIELD_WORDS } from './field-words.ts'

const NAMED = [
  'title',
  'titleEn',
  'kind',
  'indicator',
  'measure',
  'comparator',
  'value',
  'valueHigh',
  'measureUnit',
  'hedge',
  'better',
  'pace',
  'start',
  'due',
  'recurrence',
  'cadence',
  'lagDays',
  'entry',
  'baseline',
  'leadOfficial',
] as const satisfies readonly (keyof PromiseStart)[]

/** Where what was typed differs from what stands now. */
export function BothSides({ typed, current }: { typed: PromiseStart; current: PromiseStart }) {
  const t = useTranslations('reports.task')
  const w = useTranslations('words')
  const said = (name: (typeof NAMED)[number], value: unknown) => {
    if (value === null || value === '' || value === undefined) return '—'
    const group = FIELD_WORDS[name]
    return group ? w(`${group}.${value}` as 'kind.words') : String(value)
  }
  const differing = NAMED.filter((name) => said(name, typed[name]) !== said(name, current[name]))
  return (
    <section className="warning" role="alert">
      <h3>{t('changedTitle')}</h3>
      <p>{t('changedHint')}</p>
      <table className="grid-table mt-2">
        <ColumnHeads heads={[t('field'), t('yours'), t('theirs')]} />
        <tbody>
          {differing.map((name) => (
            <tr key={name}>
              <td>{t(name)}</td>
              <td>{said(name, typed[name])}</td>
              <td>{said(name, current[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
