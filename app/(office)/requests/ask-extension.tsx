'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { DialogButton } from '../../_ui/dialog-button.tsx'
import { FormEnd } from '../../_ui/form-end.tsx'
import { KeptForm } from '../../_ui/kept/kept-form.tsx'
import { useKeptFields } from '../../_ui/kept/use-kept-fields.ts'
import { LongField } from '../../_ui/long-field.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { askExtensionAction } from './actions.ts'

/** 延期申请: until when, why, and how far it has come. What was typed is kept until it is sent or cancelled. */
export function AskExtension({ taskId, due }: { taskId: string; due: string }) {
  const t = useTranslations('changes')
  return (
    <DialogButton label={t('ask.extension')}>
      {(close) => <ExtensionForm taskId={taskId} due={due} close={close} />}
    </DialogButton>
  )
}

function ExtensionForm({ taskId, due, close }: { taskId: string; due: string; close: () => void }) {
  const t = useTranslations('changes')
  const kept = useKeptFields(`extension ${taskId}`)
  const { run, pending, refusal, fields } = useAction(askExtensionAction, { refresh: true })
  function end() {
    kept.forget()
    close()
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const said = { newDue: typed('newDue'), reason: typed('reason'), progress: typed('progress') }
    const answer = await run({ taskId, ...said })
    if (answer.ok) end()
  }
  return (
    <KeptForm kept={kept} onSubmit={submit}>
      <TextField
        name="newDue"
        label={t('ask.newDue')}
        hint={t('ask.newDueHint', { due })}
        placeholder="2026-09-30"
        size={11}
        error={fields.newDue}
      />
      <LongField name="reason" label={t('ask.reason')} error={fields.reason} />
      <LongField name="progress" label={t('ask.progress')} hint={t('ask.progressHint')} error={fields.progress} />
      <FormEnd submit={t('ask.send')} pending={pending} refusal={refusal} onCancel={end} />
    </KeptForm>
  )
}
