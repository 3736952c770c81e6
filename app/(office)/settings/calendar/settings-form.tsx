'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Month } from '../../../../lib/domain/calendar/month.ts'
import type { KeptCalendar } from '../../../../lib/domain/calendar/reporting-calendar.ts'
import type { ShownCalendar } from '../../../../lib/ledger/calendar/show-calendar.ts'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { useReady } from '../../../_ui/use-ready.ts'
import { setCalendarAction } from './actions.ts'
import { SettingsFields } from './settings-fields.tsx'
import { ClosedQuestion, FollowButton } from './settings-questions.tsx'
import { readSettings, type TypedSettings } from './typed-settings.ts'

interface SettingsFormProps {
  shown: ShownCalendar
  typed: TypedSettings
  fromMonth: Month
  onType: (typed: TypedSettings) => void
  onFrom: (month: Month) => void
  onSaved: () => void
  /** Said above the buttons. */
  children?: ReactNode
}

/** What a unit reports by from a month on. Closed months are asked about before they are meant too. */
export function SettingsForm({ shown, typed, fromMonth, onType, onFrom, onSaved, children }: SettingsFormProps) {
  const t = useTranslations('calendar')
  const faults = useTranslations('refusals')
  const ready = useReady()
  const router = useRouter()
  const { run, pending, refusal, fields, clear } = useAction(setCalendarAction, { refresh: true })
  const [own, setOwn] = useState<Record<string, string>>({})
  const [asked, setAsked] = useState<{ settings: KeptCalendar; months: string[] } | null>(null)
  const [saved, setSaved] = useState(false)

  async function send(settings: KeptCalendar, closedToo: boolean) {
    const latestId = shown.own[0]?.id ?? null
    const answer = await run({ unitId: shown.unit.id, fromMonth: fromMonth.trim(), settings, latestId, closedToo })
    const months = answer.ok ? null : closedMonths(answer)
    setAsked(months && { settings, months })
    if (months) clear()
    // What somebody else has set meanwhile stands beside what is typed: sent again, it is meant.
    else if (!answer.ok && answer.reason === 'changed') router.refresh()
    setSaved(answer.ok)
    if (answer.ok) onSaved()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readSettings(typed)
    setOwn(read.ok ? {} : read.fields)
    if (read.ok) await send(read.settings, false)
  }

  const faultOf = (name: string) =>
    own[name] && faults.has(`field.${own[name]}` as 'field.invalid')
      ? faults(`field.${own[name]}` as 'field.invalid')
      : fields[`settings.${name}`]
  return (
    <form className="panel flex flex-col gap-3 self-start" onSubmit={submit} noValidate aria-label={t('form.title')}>
      <h2>{t('form.title')}</h2>
      <fieldset disabled={!shown.mayKeep} className="contents">
        <SettingsFields typed={typed} onType={onType} faultOf={faultOf} />
        {shown.mayKeep ? (
          <TextField
            label={t('form.fromMonth')}
            hint={t('form.fromMonthHint')}
            type="month"
            value={fromMonth}
            placeholder="2026-01"
            onChange={(event) => onFrom(event.target.value)}
            error={fields.fromMonth}
          />
        ) : null}
      </fieldset>
      {shown.mayKeep ? (
        <>
          {children}
          <p role="alert" className="refusal">
            {asked ? null : refusal}
          </p>
          <div className="flex items-center gap-2">
            <button type="submit" className="btn btn-main" disabled={!ready || pending}>
              {t('form.save')}
            </button>
            {shown.from?.unitId === shown.unit.id ? (
              <FollowButton fromMonth={fromMonth} onYes={() => send({ above: true }, false)} />
            ) : null}
            <span aria-live="polite" className="hint">
              {saved && !pending ? t('form.saved') : null}
            </span>
          </div>
        </>
      ) : null}
      {asked ? (
        <ClosedQuestion
          months={asked.months}
          onYes={() => send(asked.settings, true)}
          onNo={() => setAsked(null)}
          pending={pending}
        />
      ) : null}
    </form>
  )
}

/** The months that a refusal asks about; null when it is another one. */
function closedMonths(refused: { reason?: string; data?: unknown }): string[] | null {
  const data = refused.data as { months?: string[] } | undefined
  return refused.reason === 'closedMonths' && data?.months ? data.months : null
}
