'use client'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { type WindowWords, windowText } from '../../../lib/i18n/window-text.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import { useWords } from './month-words.tsx'

const LATE: readonly string[] = ['soon', 'late', 'closed']

/** Which month, and of which reports: every month has an address. */
export function MonthHead({ page }: { page: MonthPage }) {
  const { t, w, language } = useWords()
  const at = page.months.indexOf(page.month)
  const [before, after] = [page.months[at - 1], page.months[at + 1]]
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <h1>
        {t('title')} · {monthText(page.month, language)}
      </h1>
      <form method="get" className="flex items-center gap-1">
        {before ? (
          <a className="btn" href={`/month?month=${before}`} aria-label={t('previousMonth')}>
            ‹
          </a>
        ) : null}
        <select
          name="month"
          aria-label={t('chooseMonth')}
          defaultValue={page.month}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {page.months.map((month) => (
            <option key={month} value={month}>
              {monthText(month, language)}
            </option>
          ))}
        </select>
        {after ? (
          <a className="btn" href={`/month?month=${after}`} aria-label={t('nextMonth')}>
            ›
          </a>
        ) : null}
      </form>
      <ul className="text-quiet text-[13px]">
        {page.reports.map((report) => (
          <li key={report.id}>
            {report.unitName} · {report.title}
            {' · '}
            <b
              className={`font-semibold ${LATE.includes(report.window.state) && !report.window.beforeLedger ? 'text-red' : 'text-ink'}`}
            >
              {report.closed ? t('closed') : windowText(report.window, w as WindowWords)}
            </b>
          </li>
        ))}
      </ul>
    </div>
  )
}
