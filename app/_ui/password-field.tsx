'use client'
import { useTranslations } from 'next-intl'
import { type InputHTMLAttributes, useId, useState } from 'react'

interface PasswordFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error?: string | undefined
}

/** A password that can be shown while it is typed; pasting and password managers are welcome. Needs `admin` messages. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const t = useTranslations('admin')
  const id = useId()
  const [shown, setShown] = useState(false)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="flex gap-2">
        <input
          {...input}
          id={id}
          className="min-w-0 flex-1"
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        <button type="button" className="btn" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? t('hidePassword') : t('showPassword')}
        </button>
      </div>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="refusal">
          {error}
        </span>
      ) : null}
    </div>
  )
}
