'use client'
import type { SelectHTMLAttributes } from 'react'
import { Field } from './field.tsx'

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string
  choices: readonly { value: string; text: string }[]
  error?: string | undefined
}

/** One labelled choice with its refusal below. */
export function SelectField({ label, choices, error, ...select }: SelectFieldProps) {
  return (
    <Field label={label} error={error}>
      {(tied) => (
        <select {...select} {...tied}>
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
