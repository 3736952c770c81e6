'use client'
import { useId } from 'react'

interface SelectFieldProps {
  name: string
  label: string
  options: readonly { value: string; text: string }[]
  defaultValue: string
  onChoose?: (value: string) => void
  error?: string | undefined
}

/** One labelled choice with its refusal below. */
export function SelectField({ name, label, options, defaultValue, onChoose, error }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map(({ value, text }) => (
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
