'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Answerable } from '../../../lib/ledger/reports/answerable-units.ts'
import { LeadFields } from '../../_ui/lead-fields.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { assignTaskAction } from './actions.ts'

interface PeopleFormProps {
  taskId: string
  leadUnitId: string
  postId: string | null
  supportingUnitIds: readonly string[]
  who: Answerable
}

/** Who answers for this one task: lead unit, its post, and the units that support it. */
export function PeopleForm({ taskId, leadUnitId, postId, supportingUnitIds, who }: PeopleFormProps) {
  const t = useTranslations('reports')
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(assignTaskAction, { refresh: true })
  const [lead, setLead] = useState(leadUnitId)

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
        <LeadFields who={who} now={{ leadUnitId, postId }} errors={fields} onLead={setLead} />
      </div>
      <fieldset>
        <legend className="label">{t('task.supporting')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {who.units
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
