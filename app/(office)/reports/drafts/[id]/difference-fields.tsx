'use client'
import type { Difference } from '../../../../../lib/domain/plans/difference.ts'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { ColumnHeads } from '../../../../_ui/column-heads.tsx'
import { FIELD_WORDS } from '../../../../_ui/promise/field-words.ts'
import { useWords } from './screen-words.tsx'

type Who = Pick<DraftView, 'units' | 'posts'>

/** What differs, field by field, before and after, in words. */
export function DifferenceFields({ fields, who }: Pick<Difference, 'fields'> & { who: Who }) {
  const { t, w } = useWords()
  const names: Record<string, string> = t.raw('difference.names' as 'title')
  const said = (field: string, value: string | null) => {
    if (value === null) return '—'
    const group = FIELD_WORDS[field]
    if (group) return w(`${group}.${value}` as 'kind.words')
    if (value === 'true' || value === 'false') return t(`difference.${value}`)
    return field.endsWith('Id') || field.endsWith('Ids') ? named(value, who) : value
  }
  return (
    <table className="fields">
      <ColumnHeads heads={[t('difference.field'), t('difference.before'), t('difference.after')]} />
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{names[field] ?? field}</th>
            <td>{said(field, before)}</td>
            <td>{said(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Names of the units or posts whose ids are listed. */
function named(ids: string, { units, posts }: Who): string {
  const known = new Map([...units, ...posts].map(({ id, name }) => [id, name]))
  return ids
    .split(',')
    .map((id) => known.get(id) ?? id)
    .join('、')
}
