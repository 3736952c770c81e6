'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { Checkpoint } from '../../../lib/domain/tasks/task.ts'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { addCheckpointAction, removeCheckpointAction } from './actions.ts'

interface CheckpointsFormProps {
  taskId: string
  rowVersion: number
  quantity: boolean
  measureUnit: string | null
  checkpoints: readonly (Checkpoint & { id: string })[]
}

/** Points on the way: what must stand or be done by a day. */
export function CheckpointsForm({ taskId, rowVersion, quantity, measureUnit, checkpoints }: CheckpointsFormProps) {
  const t = useTranslations('reports.task')
  const ready = useReady()
  const add = useAction(addCheckpointAction, { refresh: true })
  const remove = useAction(removeCheckpointAction, { refresh: true })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const typed = typedIn(element)
    const point = { due: typed('due'), title: typed('title'), value: quantity ? typed('value') : null }
    const answer = await add.run({ taskId, rowVersion, ...point })
    if (answer.ok) element.reset()
  }

  return (
    <section className="panel">
      <h2>{t('checkpoints')}</h2>
      {checkpoints.length === 0 ? <p className="hint">{t('noCheckpoints')}</p> : null}
      <ul>
        {checkpoints.map((point) => (
          <li key={point.id} className="flex flex-wrap items-center gap-3 py-1">
            <span>{point.due}</span>
            <span>{point.title}</span>
            {point.value ? <span>{`${point.value}${measureUnit ?? ''}`}</span> : null}
            {point.doneOn ? <span className="text-quiet">{t('checkpointDone', { day: point.doneOn })}</span> : null}
            <button
              type="button"
              className="btn btn-small btn-danger"
              aria-label={t('removeCheckpoint', { title: point.title })}
              disabled={!ready || remove.pending}
              onClick={() => remove.run({ taskId, rowVersion, checkpointId: point.id })}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate className="bar items-start">
        <TextField name="due" label={t('checkpointDue')} placeholder="2026-06-30" size={11} error={add.fields.due} />
        <TextField name="title" label={t('checkpointTitle')} maxLength={120} error={add.fields.title} />
        {quantity ? (
          <TextField name="value" label={t('checkpointValue')} inputMode="decimal" size={8} error={add.fields.value} />
        ) : null}
        <button type="submit" className="btn mt-5" disabled={!ready || add.pending}>
          {t('addCheckpoint')}
        </button>
        <p role="alert" className="refusal">
          {add.refusal ?? remove.refusal}
        </p>
      </form>
    </section>
  )
}
