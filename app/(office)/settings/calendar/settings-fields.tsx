'use client'
import { useTranslations } from 'next-intl'
import type { CalendarSettings } from '../../../../lib/domain/calendar/reporting-calendar.ts'
import { SelectField } from '../../../_ui/select-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import type { TypedSettings } from './typed-settings.ts'

interface SettingsFieldsProps {
  typed: TypedSettings
  onType: (typed: TypedSettings) => void
  /** The sentence beside a field that was refused. */
  faultOf: (name: string) => string | undefined
}

/** All settings of a calendar; the time to sign only where somebody signs. */
export function SettingsFields({ typed, onType, faultOf }: SettingsFieldsProps) {
  const t = useTranslations('calendar.form')
  const number = (name: NumberName, hint?: 'cutoffDayHint' | 'closeDaysHint' | 'limitHint') => (
    <TextField
      label={t(name)}
      {...(hint && { hint: t(hint) })}
      inputMode="numeric"
      value={typed[name]}
      onChange={(event) => onType({ ...typed, [name]: event.target.value })}
      error={faultOf(name)}
    />
  )
  const choice = (name: 'cutoffIn' | 'onRestDay', values: readonly ChoiceValue[]) => (
    <SelectField
      label={t(name)}
      value={typed[name]}
      onChange={(event) => onType({ ...typed, [name]: event.target.value })}
      choices={values.map((value) => ({ value, text: t(value) }))}
      error={faultOf(name)}
    />
  )
  return (
    <div className="grid grid-cols-2 gap-3">
      {choice('cutoffIn', ['same', 'next'])}
      {number('cutoffDay', 'cutoffDayHint')}
      {choice('onRestDay', ['before', 'after', 'stay'])}
      {number('soonDays')}
      {number('closeDays', 'closeDaysHint')}
      {number('graceDays')}
      {number('reviewDays', 'limitHint')}
      <label className="flex items-center gap-1.5 self-center">
        <input
          type="checkbox"
          className="min-h-0"
          checked={typed.signed}
          onChange={(event) => onType({ ...typed, signed: event.target.checked })}
        />
        {t('signed')}
      </label>
      {typed.signed ? number('signDays', 'limitHint') : null}
    </div>
  )
}

type NumberName = 'cutoffDay' | 'soonDays' | 'closeDays' | 'graceDays' | 'reviewDays' | 'signDays'
type ChoiceValue = CalendarSettings['cutoffIn'] | CalendarSettings['onRestDay']
