'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { TaskState } from '../../../lib/domain/tasks/task.ts'
import { TextField } from '../../_ui/text-field.tsx'
import { type ActionAnswer, useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { reviveTaskAction, standTaskAction, withdrawTaskAction } from './actions.ts'

interface StateFormProps {
  taskId: string
  rowVersion: number
  state: TaskState
}

type Change = { taskId: string; rowVersion: number; reason: string }
const STEPS = {
  withdraw: { from: ['live', 'standing'], call: withdrawTaskAction },
  stand: { from: ['live', 'withdrawn'], call: standTaskAction },
  revive: { from: ['standing', 'withdrawn'], call: reviveTaskAction },
} as const
const NAMES = ['withdraw', 'stand', 'revive'] as const

/** 撤销, 常态化, 恢复: each with its reason. */
export function StateForm({ taskId, rowVersion, state }: StateFormProps) {
  const t = useTranslations('reports.task')
  const w = useTranslations('words')
  const ready = useReady()
  const [step, setStep] = useState<(typeof NAMES)[number] | null>(null)
  const call = (input: Change): Promise<ActionAnswer<{ rowVersion: number }>> => STEPS[step ?? 'revive'].call(input)
  const { run, pending, refusal, fields } = useAction(call, { refresh: true })
  const steps = NAMES.filter((name) => (STEPS[name].from as readonly TaskState[]).includes(state))

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
    const answer = await run({ taskId, rowVersion, reason })
    if (answer.ok) setStep(null)
  }

  return (
    <section className="panel">
      <h2>{t('state')}</h2>
      <p className="my-1">{t('stateNow', { state: w(`taskState.${state}`) })}</p>
      <div className="bar">
        {steps.map((name) => (
          <button
            key={name}
            type="button"
            className={`btn ${name === 'withdraw' ? 'btn-danger' : ''}`}
            aria-expanded={step === name}
            disabled={!ready}
            onClick={() => setStep(step === name ? null : name)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      {step ? (
        <form onSubmit={submit} noValidate className="flex flex-col gap-2">
          <TextField name="reason" label={t('reason')} maxLength={500} error={fields.reason} />
          <div className="bar">
            <button type="submit" className="btn btn-main" disabled={pending}>
              {t(step)}
            </button>
            <p role="alert" className="refusal">
              {refusal}
            </p>
          </div>
        </form>
      ) : null}
    </section>
  )
}
