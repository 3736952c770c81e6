'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { PasswordField } from '../../_ui/password-field.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { changePasswordAction } from './actions.ts'

/** Old password and the new one twice. After a one-time password (`first`) it goes on to the person's work. */
export function PasswordForm({ username, first }: { username: string; first: boolean }) {
  const t = useTranslations('admin')
  const { run, pending, refusal, fields } = useAction(changePasswordAction)
  const [differs, setDiffers] = useState(false)
  const [changed, setChanged] = useState(false)
  const ready = useReady()

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const next = String(typed.get('next'))
    setChanged(false)
    setDiffers(next !== typed.get('again'))
    if (next !== typed.get('again')) return
    const answer = await run({ old: String(typed.get('old')), next })
    if (!answer.ok) return
    if (first) return window.location.assign('/')
    form.reset()
    setChanged(true)
  }

  return (
    <form method="post" onSubmit={change} className="flex max-w-[360px] flex-col gap-4" noValidate>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField name="old" label={t('account.old')} autoComplete="current-password" error={fields.old} />
      <PasswordField
        name="next"
        label={t('account.next')}
        autoComplete="new-password"
        hint={t('account.rule')}
        error={fields.next}
      />
      <PasswordField
        name="again"
        label={t('account.again')}
        autoComplete="new-password"
        error={differs ? t('account.differs') : undefined}
      />
      <p role="alert" className="refusal">
        {refusal}
      </p>
      {changed ? (
        <p role="status" className="notice">
          {t('account.changed')}
        </p>
      ) : null}
      <button type="submit" className="btn btn-main justify-center" disabled={!ready || pending}>
        {t('account.change')}
      </button>
    </form>
  )
}
