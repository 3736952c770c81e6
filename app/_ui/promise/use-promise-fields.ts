'use client'
import { useTranslations } from 'next-intl'
import type { PromiseStart } from './promise-input.ts'

type Choice = 'kind' | 'pace' | 'recurrence' | 'measure' | 'comparator' | 'entry' | 'better' | 'cadence'
type Line = Exclude<keyof PromiseStart, Choice | 'wholes' | 'mayFall'>

/** What the fields of a promise have in common, by name: the label, what they start from, the refusal, the words for values. */
export function usePromiseFields(start: PromiseStart, fields: Record<string, string>) {
  const t = useTranslations('reports.task')
  const w = useTranslations('words')
  const named = (name: Choice | Line) => ({ name, label: t(name), error: fields[name] })
  return {
    line: (name: Line) => ({ ...named(name), defaultValue: String(start[name] ?? '') }),
    /** With `none` the word for naming none of them. */
    choice: (name: Choice, values: readonly string[], none?: string) => ({
      ...named(name),
      choices: [
        ...(none === undefined ? [] : [{ value: '', text: none }]),
        ...values.map((value) => ({ value, text: w(`${name}.${value}` as 'kind.quantity') })),
      ],
      defaultValue: start[name] ?? '',
    }),
  }
}
