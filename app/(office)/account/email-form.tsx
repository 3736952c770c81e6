'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextField } from '../../_ui/text-field.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { setEmailAction } from './actions.ts'

/** Where the daily digest goes by mail; left empty it stays inside the application. */
export function EmailForm({ email }: { email: string | null }) {
  const t = useTranslations('admin')
  const shell = useTranslations('shell')
  const { run, pending, refusal, fields } = useAction(setEmailAction)
  const [saved, setSaved] = useState(false)
  const ready = useReady()

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setSaved(false)
    const answer = await run({ email: String(new FormData(event.currentTarget).get('email')) })
    setSaved(answer.ok)
  }

  return (
    <form method="post" onSubmit={save} className="flex max-w-[360px] flex-col gap-3" noValidate>
      <TextField
        name="email"
        type="email"
        label={t('people.email')}
        hint={t('people.emailHint')}
        defaultValue={email ?? ''}
        maxLength={254}
        autoComplete="email"
        error={fields.email}
      />
      <p role="alert" className="refusal">
        {fields.email ? null : refusal}
      </p>
      {saved ? (
        <p role="status" className="notice">
          {t('account.emailSaved')}
        </p>
      ) : null}
      <button type="submit" className="btn justify-center" disabled={!ready || pending}>
        {shell('save')}
      </button>
    </form>
  )
}
