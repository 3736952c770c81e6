'use client'
import { type TextareaHTMLAttributes, useId } from 'react'

interface LongFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  hint?: string
  /** The sentence of a refusal; said with the field. */
  error?: string | undefined
}

/** One labelled text of several lines with its hint and its refusal below. */
export function LongField({ label, hint, error, ...input }: LongFieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        rows={2}
        maxLength={500}
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
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
