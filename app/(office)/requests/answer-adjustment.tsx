'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { KeptForm } from '../../_ui/kept/kept-form.tsx'
import { useKeptFields } from '../../_ui/kept/use-kept-fields.ts'
import { LongField } from '../../_ui/long-field.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { decideAdjustmentAction } from './actions.ts'
import { AnswerEnd, isGranted } from './answer-end.tsx'
import type { AnswerProps } from './answer-request.tsx'

/** 同意 with the figure, its document and its first month, or 不同意; both with why. */
export function AnswerAdjustment({ request, thisMonth, close }: AnswerProps) {
  const t = useTranslations('changes')
  const { run, pending, refusal, fields } = useAction(decideAdjustmentAction, { refresh: true })
  const kept = useKeptFields(`answer ${request.id}`)
  const settled = useRef(false)
  function end() {
    kept.forget()
    close(settled.current)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const granted = isGranted(event)
    const typed = typedIn(event.currentTarget)
    const about = { requestId: request.id, rowVersion: request.rowVersion, decision: typed('decision') }
    const target = { value: typed('value'), valueHigh: typed('valueHigh') }
    const decided = { documentNo: typed('documentNo'), fromMonth: typed('fromMonth') }
    const answer = await run(
      granted ? { ...about, granted: true, ...target, ...decided } : { ...about, granted: false },
    )
    if (answer.ok) end()
    else settled.current = answer.reason === 'requestDecided'
  }
  return (
    <KeptForm kept={kept} onSubmit={submit}>
      <div className="flex gap-3">
        <TextField
          name="value"
          label={t('ask.value', { unit: request.measureUnit ?? '%' })}
          defaultValue={request.newValue ?? ''}
          inputMode="decimal"
          size={12}
          error={fields.value}
        />
        {request.comparator === 'range' ? (
          <TextField
            name="valueHigh"
            label={t('ask.valueHigh')}
            defaultValue={request.newValueHigh ?? ''}
            inputMode="decimal"
            size={12}
            error={fields.valueHigh}
          />
        ) : null}
      </div>
      <TextField
        name="documentNo"
        label={t('decide.documentNo')}
        hint={t('decide.documentHint')}
        defaultValue={request.documentNo ?? ''}
        maxLength={60}
        error={fields.documentNo}
      />
      <TextField
        name="fromMonth"
        label={t('decide.fromMonth')}
        hint={t('decide.fromMonthHint')}
        defaultValue={thisMonth}
        size={8}
        error={fields.fromMonth}
      />
      <LongField name="decision" label={t('decide.why')} error={fields.decision} />
      <AnswerEnd pending={pending} refusal={refusal} close={end} />
    </KeptForm>
  )
}
