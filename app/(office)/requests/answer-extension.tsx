'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { KeptForm } from '../../_ui/kept/kept-form.tsx'
import { useKeptFields } from '../../_ui/kept/use-kept-fields.ts'
import { LongField } from '../../_ui/long-field.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { decideExtensionAction } from './actions.ts'
import { AnswerEnd, isGranted } from './answer-end.tsx'
import type { AnswerProps } from './answer-request.tsx'

/** 同意 with the new day, which may be another than asked, or 不同意 with why. */
export function AnswerExtension({ request, close }: AnswerProps) {
  const t = useTranslations('changes')
  const { run, pending, refusal, fields } = useAction(decideExtensionAction, { refresh: true })
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
    const answer = await run(
      granted ? { ...about, granted: true, newDue: typed('newDue') } : { ...about, granted: false },
    )
    if (answer.ok) end()
    else settled.current = answer.reason === 'requestDecided'
  }
  return (
    <KeptForm kept={kept} onSubmit={submit}>
      <TextField
        name="newDue"
        label={t('decide.due')}
        hint={t('decide.extensionEffect')}
        defaultValue={request.newDue ?? ''}
        size={11}
        error={fields.newDue}
      />
      <LongField name="decision" label={t('decide.words')} hint={t('decide.wordsHint')} error={fields.decision} />
      <AnswerEnd pending={pending} refusal={refusal} close={end} />
    </KeptForm>
  )
}
