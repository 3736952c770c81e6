'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { TaskRequests } from '../../../lib/ledger/requests/task-requests.ts'
import { DialogButton } from '../../_ui/dialog-button.tsx'
import { FormEnd } from '../../_ui/form-end.tsx'
import { KeptForm } from '../../_ui/kept/kept-form.tsx'
import { useKeptFields } from '../../_ui/kept/use-kept-fields.ts'
import { LongField } from '../../_ui/long-field.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { proposeAdjustmentAction } from './actions.ts'

interface ProposeAdjustmentProps {
  taskId: string
  stands: TaskRequests['stands']
}

/** 目标调整: another figure and why; the document where it is known already. */
export function ProposeAdjustment(props: ProposeAdjustmentProps) {
  const t = useTranslations('changes')
  return (
    <DialogButton label={t('ask.adjustment')}>{(close) => <AdjustmentForm {...props} close={close} />}</DialogButton>
  )
}

function AdjustmentForm({ taskId, stands, close }: ProposeAdjustmentProps & { close: () => void }) {
  const t = useTranslations('changes')
  const kept = useKeptFields(`adjustment ${taskId}`)
  const { run, pending, refusal, fields } = useAction(proposeAdjustmentAction, { refresh: true })
  function end() {
    kept.forget()
    close()
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const target = { value: typed('value'), valueHigh: typed('valueHigh') }
    const answer = await run({ taskId, ...target, documentNo: typed('documentNo') || null, reason: typed('reason') })
    if (answer.ok) end()
  }
  const now = [stands.value, stands.range ? stands.valueHigh : null].filter(Boolean).join('—')
  return (
    <KeptForm kept={kept} onSubmit={submit}>
      <div className="flex gap-3">
        <TextField
          name="value"
          label={t('ask.value', { unit: stands.measureUnit ?? '%' })}
          hint={t('ask.valueHint', { value: now })}
          inputMode="decimal"
          size={12}
          error={fields.value}
        />
        {stands.range ? (
          <TextField
            name="valueHigh"
            label={t('ask.valueHigh')}
            inputMode="decimal"
            size={12}
            error={fields.valueHigh}
          />
        ) : null}
      </div>
      <LongField name="reason" label={t('ask.reason')} error={fields.reason} />
      <TextField
        name="documentNo"
        label={t('ask.documentNo')}
        hint={t('ask.documentHint')}
        maxLength={60}
        error={fields.documentNo}
      />
      <FormEnd submit={t('ask.send')} pending={pending} refusal={refusal} onCancel={end} />
    </KeptForm>
  )
}
