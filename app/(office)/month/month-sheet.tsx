'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ChangeEvent, useRef } from 'react'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { SheetList } from './sheet-list.tsx'
import { type Refused, useSheet } from './use-sheet.ts'

interface MonthSheetProps {
  month: string
  onFiled: (page: MonthPage) => void
}

/** The month as an .xlsx: downloaded, filled in elsewhere, uploaded, looked at, filed. */
export function MonthSheet({ month, onFiled }: MonthSheetProps) {
  const t = useTranslations('monthSheet')
  const language = useLocale()
  const chosen = useRef<HTMLInputElement>(null)
  const sheet = useSheet(month, language, onFiled)
  const { step } = sheet
  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? []
    if (file) void sheet.send(file)
    // The same file, mended, may be chosen again.
    currentTarget.value = ''
  }
  return (
    <section className="month-sheet" aria-label={t('upload')}>
      <div className="flex flex-wrap items-center gap-2">
        <a className="btn btn-small" href={`/api/month/sheet?month=${month}`} download>
          {t('download')}
        </a>
        <button
          type="button"
          className="btn btn-small"
          disabled={step.at === 'reading'}
          onClick={() => chosen.current?.click()}
        >
          {t('upload')}
        </button>
        <input ref={chosen} type="file" accept=".xlsx,.xlsm" hidden onChange={choose} aria-label={t('upload')} />
        <span role="status" className="text-quiet">
          {step.at === 'reading' ? t(`stage.${STAGES.find((each) => each === step.stage) ?? 'opening'}`) : null}
        </span>
      </div>
      {step.at === 'refused' ? <WholeRefused refused={step.refused} here={month} /> : null}
      {step.at === 'read' ? <SheetList step={step} sheet={sheet} /> : null}
    </section>
  )
}

const STAGES = ['sending', 'waiting', 'opening'] as const
const OWN = { sheetNotOurs: 'notOurs', sheetOtherOffice: 'otherOffice' } as const

/** Why nothing of the file was taken. */
function WholeRefused({ refused, here }: { refused: Refused; here: string }) {
  const t = useTranslations('monthSheet.refused')
  const refusals = useTranslations('refusals')
  const language = useLocale()
  const other = refused.reason === 'sheetOtherMonth' ? (refused.data as { month: string }).month : null
  const own = OWN[refused.reason as keyof typeof OWN]
  const { refusal, fields } = refusalSentences(refused, refusals)
  return (
    <p role="alert" className="warning">
      {other === null
        ? own
          ? t(own)
          : (fields.content ?? refusal)
        : t('otherMonth', { month: monthText(other, language), here: monthText(here, language) })}{' '}
      {other === null ? null : <a href={`/month?month=${other}`}>{monthText(other, language)}</a>}
    </p>
  )
}
