'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { DAY_KINDS, type DayKind } from '../../../../lib/domain/calendar/working-day.ts'
import { KeptHint } from '../../../_ui/kept/kept-hint.tsx'
import { useKeptFields } from '../../../_ui/kept/use-kept-fields.ts'
import { SelectField } from '../../../_ui/select-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { useReady } from '../../../_ui/use-ready.ts'
import { setDayOffAction } from './actions.ts'

/** One day said anew: off, or worked. */
export function DayOffForm({ unitId }: { unitId: string }) {
  const t = useTranslations('calendar.days')
  const ready = useReady()
  const kept = useKeptFields(`day off ${unitId}`)
  const { run, pending, refusal, fields } = useAction(setDayOffAction, { refresh: true })

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const said = (name: string) => String(typed.get(name) ?? '').trim()
    const answer = await run({ unitId, day: said('day'), kind: said('kind') as DayKind, name: said('name') })
    if (!answer.ok) return
    form.reset()
    kept.forget()
  }

  return (
    <form
      ref={kept.form}
      onInput={kept.keep}
      onSubmit={add}
      className="bar items-start"
      noValidate
      aria-label={t('add')}
    >
      <TextField name="day" type="date" label={t('day')} error={fields.day} />
      <SelectField
        name="kind"
        label={t('kind')}
        choices={DAY_KINDS.map((kind) => ({ value: kind, text: t(kind) }))}
        error={fields.kind}
      />
      <TextField name="name" label={t('name')} maxLength={40} hint={t('addHint')} error={fields.name} />
      <button type="submit" className="btn mt-5" disabled={!ready || pending}>
        {t('add')}
      </button>
      <p role="alert" className="refusal">
        {Object.keys(fields).length > 0 ? null : refusal}
      </p>
      <KeptHint {...kept} />
    </form>
  )
}
