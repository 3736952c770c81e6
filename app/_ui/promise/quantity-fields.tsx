'use client'
import { useTranslations } from 'next-intl'
import { ENTRIES } from '../../../lib/domain/filings/entry.ts'
import { BETTER, CADENCES } from '../../../lib/domain/tasks/task.ts'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import type { PromiseStart } from './promise-input.ts'
import { usePromiseFields } from './use-promise-fields.ts'

/** How a number's progress is counted, from what, and when it has a figure at all. */
export function QuantityFields({ start, fields }: { start: PromiseStart; fields: Record<string, string> }) {
  const t = useTranslations('reports.task')
  const { line, choice } = usePromiseFields(start, fields)
  return (
    <fieldset className="bar items-start">
      <legend className="mb-1 font-semibold">{t('progress')}</legend>
      <SelectField {...choice('entry', ENTRIES)} />
      <SelectField {...choice('better', BETTER)} />
      <TextField {...line('baseline')} inputMode="decimal" size={10} />
      <SelectField {...choice('cadence', CADENCES)} />
      <TextField {...line('noFigureMonths')} hint={t('noFigureMonthsHint')} size={8} />
      <TextField {...line('lagDays')} inputMode="numeric" size={4} />
      <Tick name="wholes" label={t('wholes')} checked={start.wholes} error={fields.wholes} />
      <Tick name="mayFall" label={t('mayFall')} checked={start.mayFall} error={fields.mayFall} />
    </fieldset>
  )
}

interface TickProps {
  name: string
  label: string
  checked: boolean
  error: string | undefined
}

function Tick({ name, label, checked, error }: TickProps) {
  return (
    <label className="mt-5 flex h-8 items-center gap-1">
      <input type="checkbox" name={name} defaultChecked={checked} className="h-6 min-h-0 w-6" />
      {label}
      {error ? <span className="refusal">{error}</span> : null}
    </label>
  )
}
