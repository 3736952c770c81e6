'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answerable } from '../../lib/ledger/reports/answerable-units.ts'

/** Supporting units stay unless they are replaced: `supporting` says which. Needs `reports` messages. */
export function SupportingFields({ units }: Pick<Answerable, 'units'>) {
  const t = useTranslations('reports.assign')
  const [replace, setReplace] = useState(false)
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3">
      <legend className="label">{t('supporting')}</legend>
      {(['keep', 'replace'] as const).map((choice) => (
        <label key={choice} className="flex h-8 items-center gap-1">
          <input
            type="radio"
            name="supporting"
            value={choice}
            className="min-h-0"
            checked={replace === (choice === 'replace')}
            onChange={() => setReplace(choice === 'replace')}
          />
          {t(choice === 'keep' ? 'supportingKeep' : 'supportingReplace')}
        </label>
      ))}
      {replace ? (
        <div className="flex max-h-40 basis-full flex-wrap gap-x-3 overflow-y-auto">
          {units.map((unit) => (
            <label key={unit.id} className="flex h-8 items-center gap-1">
              <input type="checkbox" name="supportingUnitId" value={unit.id} className="tick" />
              {unit.name}
            </label>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

/** The units that are to support, or undefined where they stay. */
export const supportingFrom = (form: FormData): string[] | undefined =>
  form.get('supporting') === 'replace' ? form.getAll('supportingUnitId').map(String) : undefined
