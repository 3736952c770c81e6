'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { AnswerableUnit } from '../../../lib/ledger/reports/units-within.ts'
import { SelectField } from '../../_ui/select-field.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { assignTaskAction } from './actions.ts'

interface PeopleFormProps {
  taskId: string
  leadUnitId: string
  postId: string | null
  supportingUnitIds: readonly string[]
  units: readonly AnswerableUnit[]
}

/** Who answers for this one task: lead unit, its post, and the units that support it. */
export function PeopleForm({ taskId, leadUnitId, postId, supportingUnitIds, units }: PeopleFormProps) {
  const t = useTranslations('reports')
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(assignTaskAction, { refresh: true })
  const [lead, setLead] = useState(leadUnitId)
  const posts = units.find((unit) => unit.id === lead)?.posts ?? []

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    await run({
      taskIds: [taskId],
      leadUnitId: lead,
      postId: String(form.get('postId') ?? '') || null,
      supportingUnitIds: form.getAll('supportingUnitId').map(String),
    })
  }

  return (
    <form onSubmit={submit} className="panel flex flex-col gap-2">
      <h2>{t('task.people')}</h2>
      <div className="bar">
        <SelectField
          name="leadUnitId"
          label={t('assign.lead')}
          choices={units.map(({ id, name }) => ({ value: id, text: name }))}
          defaultValue={leadUnitId}
          onChange={(event) => setLead(event.currentTarget.value)}
          error={fields.leadUnitId}
        />
        <SelectField
          key={lead}
          name="postId"
          label={t('assign.post')}
          choices={[
            { value: '', text: t('assign.noPost') },
            ...posts.map(({ id, title, holder }) => ({ value: id, text: `${title} ${holder ?? t('assign.vacant')}` })),
          ]}
          defaultValue={lead === leadUnitId ? (postId ?? '') : (posts[0]?.id ?? '')}
          error={fields.postId}
        />
      </div>
      <fieldset>
        <legend className="label">{t('task.supporting')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {units
            .filter((unit) => unit.id !== lead)
            .map((unit) => (
              <label key={unit.id} className="flex h-8 items-center gap-1">
                <input
                  type="checkbox"
                  name="supportingUnitId"
                  value={unit.id}
                  defaultChecked={supportingUnitIds.includes(unit.id)}
                  className="h-6 min-h-0 w-6"
                />
                {unit.name}
              </label>
            ))}
        </div>
      </fieldset>
      <div className="bar">
        <button type="submit" className="btn" disabled={!ready || pending}>
          {t('task.savePeople')}
        </button>
        <p role="alert" className="refusal">
          {fields.supportingUnitIds ?? refusal}
        </p>
      </div>
    </form>
  )
}
