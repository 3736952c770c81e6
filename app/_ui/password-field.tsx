'use client'
import { useTranslations } from 'next-intl'
import { type InputHTMLAttributes, useState } from 'react'
import { Field } from './field.tsx'

interface PasswordFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error?: string | undefined
}

/** A password that can be shown while it is typed; pasting and password managers are welcome. Needs `admin` messages. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const t = useTranslations('admin')
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <div className="flex gap-2">
          <input
            {...input}
            {...tied}
            className="min-w-0 flex-1"
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
          />
          <button
            type="button"
            className="btn"
            aria-pressed={shown}
            aria-controls={tied.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('hidePassword') : t('showPassword')}
          </button>
        </div>
      )}
    </Field>
  )
}
