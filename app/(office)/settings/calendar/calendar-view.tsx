'use client'
import { useTranslations } from 'next-intl'
import type { Month } from '../../../../lib/domain/calendar/month.ts'
import { monthOf } from '../../../../lib/domain/calendar/month.ts'
import type { ShownCalendar } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { KeptHint } from '../../../_ui/kept/kept-hint.tsx'
import { useKept } from '../../../_ui/kept/use-kept.ts'
import { DaysOffTable } from './days-off-table.tsx'
import { MonthsTable } from './months-table.tsx'
import { SettingsForm } from './settings-form.tsx'
import { readSettings, type TypedSettings, typedSettings } from './typed-settings.ts'

interface Typing {
  typed: TypedSettings
  fromMonth: Month
  /** Whether anything was changed: the year's table shows what would be then. */
  touched: boolean
}

/** The settings beside the year's cut-offs, which follow what is typed; below them the days that move them. */
export function CalendarView({ shown }: { shown: ShownCalendar }) {
  const t = useTranslations('calendar')
  const stands = { typed: typedSettings(shown.settings), fromMonth: monthOf(shown.today), touched: false }
  const kept = useKept<Typing>(`calendar ${shown.unit.id}`, stands)
  const { typed, fromMonth, touched } = kept.value
  const read = readSettings(typed)
  return (
    <>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(420px,1fr)_1.2fr]">
        <SettingsForm
          shown={shown}
          typed={typed}
          fromMonth={fromMonth}
          onType={(typed) => kept.set({ typed, fromMonth, touched: true })}
          onFrom={(fromMonth) => kept.set({ typed, fromMonth, touched: true })}
          onSaved={() => {
            kept.set({ typed, fromMonth, touched: false })
            kept.forget()
          }}
        >
          <KeptHint
            restored={kept.restored}
            startOver={() => {
              kept.set(stands)
              kept.forget()
            }}
          />
        </SettingsForm>
        <MonthsTable shown={shown} typed={touched && read.ok ? { settings: read.settings, fromMonth } : null} />
      </div>
      <p className="hint my-3 max-w-240">{t('figures')}</p>
      <DaysOffTable shown={shown} />
    </>
  )
}
