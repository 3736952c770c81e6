'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AnswerableUnit } from '../../../lib/ledger/reports/units-within.ts'

interface AssignToProps {
  units: readonly AnswerableUnit[]
  /** Sentences by field. */
  fields: Record<string, string>
}

/** Lead unit, then one of its posts; supporting units stay unless they are replaced. */
export function AssignTo({ units, fields }: AssignToProps) {
  const t = useTranslations('reports')
  const [lead, setLead] = useState('')
  const posts = units.find((unit) => unit.id === lead)?.posts ?? []
  return (
    <div className="bar">
      <div className="field">
        <label htmlFor="lead">{t('assign.lead')}</label>
        <select
          id="lead"
          name="leadUnitId"
          value={lead}
          onChange={(event) => setLead(event.currentTarget.value)}
          aria-invalid={fields.leadUnitId ? true : undefined}
          aria-describedby="lead-fault"
        >
          <option value="">{t('assign.keepLead')}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
        <span id="lead-fault" className="refusal">
          {fields.leadUnitId}
        </span>
      </div>
      <div className="field">
        <label htmlFor="post">{t('assign.post')}</label>
        <select
          key={lead}
          id="post"
          name="postId"
          disabled={lead === ''}
          defaultValue={posts[0]?.id ?? ''}
          aria-invalid={fields.postId ? true : undefined}
          aria-describedby="post-fault"
        >
          {lead === '' ? <option value="">{t('assign.keepLead')}</option> : null}
          {posts.map((post) => (
            <option key={post.id} value={post.id}>
              {post.title} {post.holder ?? t('assign.vacant')}
            </option>
          ))}
          {lead === '' ? null : <option value="">{t('assign.noPost')}</option>}
        </select>
        <span id="post-fault" className="refusal">
          {fields.postId}
        </span>
      </div>
      <Supporting units={units} />
    </div>
  )
}

function Supporting({ units }: { units: readonly AnswerableUnit[] }) {
  const t = useTranslations('reports')
  const [replace, setReplace] = useState(false)
  return (
    <fieldset>
      <legend className="label">{t('assign.supporting')}</legend>
      <div className="flex flex-wrap items-center gap-x-3">
        {(['keep', 'replace'] as const).map((choice) => (
          <label key={choice} className="flex h-8 items-center gap-1">
            <input
              type="radio"
              name="supporting"
              value={choice}
              className="min-h-0"
              checked={replace === (choice === 'replace')}
              onChange={() => setReplace(choice === 'replace')}
            />
            {t(choice === 'keep' ? 'assign.supportingKeep' : 'assign.supportingReplace')}
          </label>
        ))}
        {replace
          ? units.map((unit) => (
              <label key={unit.id} className="flex h-8 items-center gap-1">
                <input type="checkbox" name="supportingUnitId" value={unit.id} className="min-h-0" />
                {unit.name}
              </label>
            ))
          : null}
      </div>
    </fieldset>
  )
}
