'use client'
import { type SelectHTMLAttributes, useId } from 'react'

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string
  choices: readonly { value: string; text: string }[]
  error?: string | undefined
}

/** One labelled choice with its refusal below. */
export function SelectField({ label, choices, error, ...select }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...select}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {error ? (
        <span id={`${id}-error`} className="refusal">
          {error}
        </span>
      ) : null}
    </div>
  )
}
