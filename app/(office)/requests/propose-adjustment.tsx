'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { TaskRequests } from '../../../lib/ledger/requests/task-requests.ts'
import { FormEnd } from '../../_ui/form-end.tsx'
import { LongField } from '../../_ui/long-field.tsx'
import { Modal } from '../../_ui/modal.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { proposeAdjustmentAction } from './actions.ts'

/** 目标调整: another figure and why; the document where it is known already. */
export function ProposeAdjustment({ taskId, stands }: { taskId: string; stands: TaskRequests['stands'] }) {
  const t = useTranslations('changes')
  const [open, setOpen] = useState(false)
  const { run, pending, refusal, fields, clear } = useAction(proposeAdjustmentAction, { refresh: true })
  function close() {
    clear()
    setOpen(false)
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => String(form.get(name) ?? '').trim()
    const target = { value: typed('value'), valueHigh: typed('valueHigh') }
    const answer = await run({ taskId, ...target, documentNo: typed('documentNo') || null, reason: typed('reason') })
    if (answer.ok) setOpen(false)
  }
  const now = [stands.value, stands.range ? stands.valueHigh : null].filter(Boolean).join('—')
  return (
    <>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('ask.adjustment')}
      </button>
      {open ? (
        <Modal title={t('ask.adjustment')} onClose={close}>
          <form onSubmit={submit} noValidate className="flex flex-col gap-2">
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
            <FormEnd submit={t('ask.send')} pending={pending} refusal={refusal} onCancel={close} />
          </form>
        </Modal>
      ) : null}
    </>
  )
}
