'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Month } from '../../../../lib/domain/calendar/month.ts'
import { monthOf } from '../../../../lib/domain/calendar/month.ts'
import type { ShownCalendar } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { DaysOffTable } from './days-off-table.tsx'
import { MonthsTable } from './months-table.tsx'
import { SettingsForm } from './settings-form.tsx'
import { readSettings, typedSettings } from './typed-settings.ts'

/** The settings beside the year's cut-offs, which follow what is typed; below them the days that move them. */
export function CalendarView({ shown }: { shown: ShownCalendar }) {
  const t = useTranslations('calendar')
  const [typed, setTyped] = useState(() => typedSettings(shown.settings))
  const [fromMonth, setFromMonth] = useState<Month>(monthOf(shown.today))
  const [touched, setTouched] = useState(false)
  const read = readSettings(typed)
  const change = (next: typeof typed) => {
    setTyped(next)
    setTouched(true)
  }
  return (
    <>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(420px,1fr)_1.2fr]">
        <SettingsForm
          shown={shown}
          typed={typed}
          fromMonth={fromMonth}
          onType={change}
          onFrom={(month) => {
            setFromMonth(month)
            setTouched(true)
          }}
          onSaved={() => setTouched(false)}
        />
        <MonthsTable shown={shown} typed={touched && read.ok ? { settings: read.settings, fromMonth } : null} />
      </div>
      <p className="hint my-3 max-w-240">{t('figures')}</p>
      <DaysOffTable shown={shown} />
    </>
  )
}
