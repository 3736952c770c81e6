'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { PasswordField } from '../_ui/password-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { useAction } from '../_ui/use-action.ts'
import { useReady } from '../_ui/use-ready.ts'
import { signInAction } from './actions.ts'

/** Username and password; the refusal stands beside them and what was typed stays. */
export function SignInForm() {
  const t = useTranslations('admin')
  const { run, pending, refusal, fields } = useAction(signInAction)
  const [leaving, setLeaving] = useState(false)
  const ready = useReady()

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const answer = await run({ username: String(typed.get('username')), password: String(typed.get('password')) })
    if (!answer.ok) return
    setLeaving(true)
    // A whole new page: nothing of the signed-out one stays in memory.
    window.location.assign('/')
  }

  return (
    <form method="post" onSubmit={enter} className="flex flex-col gap-4" noValidate>
      <TextField
        name="username"
        label={t('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={64}
        error={fields.username}
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" error={fields.password} />
      <p role="alert" className="refusal min-h-[20px]">
        {refusal}
      </p>
      <button type="submit" className="btn btn-main justify-center" disabled={!ready || pending || leaving}>
        {t('signIn.submit')}
      </button>
    </form>
  )
}
