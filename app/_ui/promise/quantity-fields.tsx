'use client'
import { useTranslations } from 'next-intl'
import { ENTRIES } from '../../../lib/domain/filings/entry.ts'
import { BETTER, CADENCES } from '../../../lib/domain/tasks/task.ts'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import type { PromiseStart } from './promise-input.ts'

/** How a number's progress is counted, from what, and when it has a figure at all. */
export function QuantityFields({ start, fields }: { start: PromiseStart; fields: Record<string, string> }) {
  const t = useTranslations('reports.task')
  const w = useTranslations('words')
  return (
    <fieldset className="bar items-start">
      <legend className="mb-1 font-semibold">{t('progress')}</legend>
      <SelectField
        name="entry"
        label={t('entry')}
        choices={ENTRIES.map((value) => ({ value, text: w(`entry.${value}`) }))}
        defaultValue={start.entry}
        error={fields.entry}
      />
      <SelectField
        name="better"
        label={t('better')}
        choices={BETTER.map((value) => ({ value, text: w(`better.${value}`) }))}
        defaultValue={start.better}
        error={fields.better}
      />
      <TextField
        name="baseline"
        label={t('baseline')}
        inputMode="decimal"
        defaultValue={start.baseline ?? ''}
        size={10}
        error={fields.baseline}
      />
      <SelectField
        name="cadence"
        label={t('cadence')}
        choices={CADENCES.map((value) => ({ value, text: w(`cadence.${value}`) }))}
        defaultValue={start.cadence}
        error={fields.cadence}
      />
      <TextField
        name="noFigureMonths"
        label={t('noFigureMonths')}
        hint={t('noFigureMonthsHint')}
        defaultValue={start.noFigureMonths.join(',')}
        size={8}
        error={fields.noFigureMonths}
      />
      <TextField
        name="lagDays"
        label={t('lagDays')}
        inputMode="numeric"
        defaultValue={String(start.lagDays)}
        size={4}
        error={fields.lagDays}
      />
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
