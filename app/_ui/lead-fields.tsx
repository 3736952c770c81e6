'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answerable } from '../../lib/ledger/reports/answerable-units.ts'
import { SelectField } from './select-field.tsx'

interface LeadFieldsProps {
  who: Answerable
  /** Who answers now; without it both may stay as they are. */
  now?: { leadUnitId: string; postId: string | null }
  /** Sentences by field. */
  errors: Record<string, string>
  onLead?: (unitId: string) => void
}

/** The unit that leads and one of its posts; its first, unless it leads already. Needs `reports` messages. */
export function LeadFields({ who, now, errors, onLead }: LeadFieldsProps) {
  const t = useTranslations('reports.assign')
  const [lead, setLead] = useState(now?.leadUnitId ?? '')
  const keep = { value: '', text: t('keepLead') }
  const posts = who.posts.filter((post) => post.unitId === lead)
  return (
    <>
      <SelectField
        name="leadUnitId"
        label={t('lead')}
        choices={[...(now ? [] : [keep]), ...who.units.map(({ id, name }) => ({ value: id, text: name }))]}
        value={lead}
        onChange={(event) => {
          setLead(event.currentTarget.value)
          onLead?.(event.currentTarget.value)
        }}
        error={errors.leadUnitId}
      />
      <SelectField
        key={lead}
        name="postId"
        label={t('post')}
        disabled={lead === ''}
        choices={[
          ...posts.map(({ id, name, holder }) => ({ value: id, text: `${name} ${holder ?? t('vacant')}` })),
          lead === '' ? keep : { value: '', text: t('noPost') },
        ]}
        defaultValue={lead === now?.leadUnitId ? (now.postId ?? '') : posts[0]?.id}
        error={errors.postId}
      />
    </>
  )
}
