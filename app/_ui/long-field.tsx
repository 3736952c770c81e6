'use client'
import type { TextareaHTMLAttributes } from 'react'
import { Field } from './field.tsx'

interface LongFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  hint?: string
  error?: string | undefined
}

/** One labelled text of several lines with its hint and its refusal below. */
export function LongField({ label, hint, error, ...input }: LongFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => <textarea rows={2} maxLength={500} {...input} {...tied} />}
    </Field>
  )
}
