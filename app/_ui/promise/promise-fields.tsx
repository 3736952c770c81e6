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

interface PromiseFieldsViewProps {
  start: PromiseStart
  /** Sentences by field, without the `promise.` before it. */
  fields: Record<string, string>
}

/** What a task promises and how it is counted; only what fits its kind is asked. */
export function PromiseFieldsView({ start, fields }: PromiseFieldsViewProps) {
  const t = useTranslations('reports.task')
  const w = useTranslations('words')
  const [kind, setKind] = useState<Kind>(start.kind)
  const [comparator, setComparator] = useState<Comparator>(start.comparator)
  const [pace, setPace] = useState<string>(start.pace)
  const paces = PACES_OF[kind]
  const fitting = paces.find((each) => each === pace) ?? paces[0] ?? 'words'
  return (
    <>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <TextField name="title" label={t('title')} defaultValue={start.title} maxLength={120} error={fields.title} />
        <TextField name="titleEn" label={t('titleEn')} defaultValue={start.titleEn ?? ''} error={fields.titleEn} />
      </div>
      <div className="bar items-start">
        <SelectField
          name="kind"
          label={t('kind')}
          choices={KINDS.map((value) => ({ value, text: w(`kind.${value}`) }))}
          defaultValue={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          error={fields.kind}
        />
        <SelectField
          key={kind}
          name="pace"
          label={t('pace')}
          choices={paces.map((value) => ({ value, text: w(`pace.${value}`) }))}
          defaultValue={fitting}
          onChange={(event) => setPace(event.currentTarget.value)}
          error={fields.pace}
        />
        <TextField name="start" label={t('start')} defaultValue={start.start} size={11} error={fields.start} />
        <TextField name="due" label={t('due')} defaultValue={start.due} size={11} error={fields.due} />
        {fitting === 'recurring' ? (
          <SelectField
            name="recurrence"
            label={t('recurrence')}
            choices={[
              { value: '', text: t('noRecurrence') },
              ...RECURRENCES.map((value) => ({ value, text: w(`recurrence.${value}`) })),
            ]}
            defaultValue={start.recurrence ?? ''}
            error={fields.recurrence}
          />
        ) : null}
        <TextField name="hedge" label={t('hedge')} defaultValue={start.hedge ?? ''} size={6} error={fields.hedge} />
        <TextField
          name="leadOfficial"
          label={t('leadOfficial')}
          defaultValue={start.leadOfficial ?? ''}
          size={10}
          error={fields.leadOfficial}
        />
      </div>
      {kind === 'quantity' ? (
        <>
          <fieldset className="bar items-start">
            <legend className="mb-1 font-semibold">{t('target')}</legend>
            <TextField
              name="indicator"
              label={t('indicator')}
              defaultValue={start.indicator ?? ''}
              error={fields.indicator}
            />
            <SelectField
              name="measure"
              label={t('measure')}
              choices={[
                { value: '', text: t('noMeasure') },
                ...MEASURES.map((value) => ({ value, text: w(`measure.${value}`) })),
              ]}
              defaultValue={start.measure ?? ''}
              error={fields.measure}
            />
            <SelectField
              name="comparator"
              label={t('comparator')}
              choices={COMPARATORS.map((value) => ({ value, text: w(`comparator.${value}`) }))}
              defaultValue={comparator}
              onChange={(event) => setComparator(event.currentTarget.value as Comparator)}
              error={fields.comparator}
            />
            {comparator === 'sync' ? null : (
              <TextField
                name="value"
                label={t('value')}
                inputMode="decimal"
                defaultValue={start.value ?? ''}
                size={10}
                error={fields.value}
              />
            )}
            {comparator === 'range' ? (
              <TextField
                name="valueHigh"
                label={t('valueHigh')}
                inputMode="decimal"
                defaultValue={start.valueHigh ?? ''}
                size={10}
                error={fields.valueHigh}
              />
            ) : null}
            <TextField
              name="measureUnit"
              label={t('measureUnit')}
              defaultValue={start.measureUnit ?? ''}
              size={8}
              error={fields.measureUnit}
            />
          </fieldset>
          <QuantityFields start={start} fields={fields} />
        </>
      ) : null}
    </>
  )
}
