'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PACES_OF } from '../../../lib/domain/tasks/promise.ts'
import {
  COMPARATORS,
  type Comparator,
  KINDS,
  type Kind,
  MEASURES,
  RECURRENCES,
} from '../../../lib/domain/tasks/task.ts'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import type { PromiseStart } from './promise-input.ts'
import { QuantityFields } from './quantity-fields.tsx'
import { usePromiseFields } from './use-promise-fields.ts'

interface PromiseFieldsViewProps {
  start: PromiseStart
  /** Sentences by field, without the `promise.` before it. */
  fields: Record<string, string>
}

/** What a task promises and how it is counted; only what fits its kind is asked. */
export function PromiseFieldsView({ start, fields }: PromiseFieldsViewProps) {
  const t = useTranslations('reports.task')
  const { line, choice } = usePromiseFields(start, fields)
  const [kind, setKind] = useState<Kind>(start.kind)
  const [comparator, setComparator] = useState<Comparator>(start.comparator)
  const [pace, setPace] = useState<string>(start.pace)
  const paces = PACES_OF[kind]
  const fitting = paces.find((each) => each === pace) ?? paces[0] ?? 'words'
  return (
    <>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <TextField {...line('title')} maxLength={120} />
        <TextField {...line('titleEn')} />
      </div>
      <div className="bar items-start">
        <SelectField {...choice('kind', KINDS)} onChange={(event) => setKind(event.currentTarget.value as Kind)} />
        <SelectField
          key={kind}
          {...choice('pace', paces)}
          defaultValue={fitting}
          onChange={(event) => setPace(event.currentTarget.value)}
        />
        <TextField {...line('start')} size={11} />
        <TextField {...line('due')} size={11} />
        {fitting === 'recurring' ? <SelectField {...choice('recurrence', RECURRENCES, t('noRecurrence'))} /> : null}
        <TextField {...line('hedge')} size={6} />
        <TextField {...line('leadOfficial')} size={10} />
      </div>
      {kind === 'quantity' ? (
        <>
          <fieldset className="bar items-start">
            <legend className="mb-1 font-semibold">{t('target')}</legend>
            <TextField {...line('indicator')} />
            <SelectField {...choice('measure', MEASURES, t('noMeasure'))} />
            <SelectField
              {...choice('comparator', COMPARATORS)}
              onChange={(event) => setComparator(event.currentTarget.value as Comparator)}
            />
            {comparator === 'sync' ? null : <TextField {...line('value')} inputMode="decimal" size={10} />}
            {comparator === 'range' ? <TextField {...line('valueHigh')} inputMode="decimal" size={10} /> : null}
            <TextField {...line('measureUnit')} size={8} />
          </fieldset>
          <QuantityFields start={start} fields={fields} />
        </>
      ) : null}
    </>
  )
}
