'use client'
import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { STANDINGS } from '../../../lib/domain/tasks/verdict.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { type WindowWords, windowText } from '../../../lib/i18n/window-text.ts'
import type { LedgerPage, LedgerQuery } from '../../../lib/ledger/tasks/ledger-page.ts'
import { LightBadge } from '../../_ui/light.tsx'
import { useWords } from './ledger-words.tsx'

/** Which report, month and rows: plain links and a plain form, so that every view has an address. */
export function LedgerFilters({ page, query, mayIssue }: { page: LedgerPage; query: LedgerQuery; mayIssue: boolean }) {
  const { t, w, language } = useWords()
  const link = (change: Partial<LedgerQuery>) =>
    addressWith({ ...query, report: page.report.id, month: page.month, page: undefined, ...change })
  const [before, after] = [addMonths(page.month, -1), addMonths(page.month, 1)]
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1>
          {page.report.unitName} · {page.report.title}
        </h1>
        <span className="text-quiet">
          {page.report.planStart} — {page.report.planEnd}
        </span>
      </div>
      <p className="my-1">
        {t('window', { month: monthText(page.month, language), words: windowText(page.window, w as WindowWords) })}{' '}
        <a className="underline" href="/settings/calendar">
          {t('calendar')}
        </a>
      </p>
      <form className="bar" method="get">
        <div className="field">
          <label htmlFor="report">{t('report')}</label>
          <select id="report" name="report" defaultValue={page.report.id} className="max-w-72">
            {page.reports.map((each) => (
              <option key={each.id} value={each.id}>
                {each.unitName} {each.planStart.slice(0, 4)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="month">{t('month')}</label>
          <span className="flex gap-1">
            <MonthStep
              href={page.months.includes(before) ? `/ledger?${link({ month: before })}` : null}
              text="‹"
              label={t('previousMonth')}
            />
            <select id="month" name="month" defaultValue={page.month}>
              {page.months.map((month) => (
                <option key={month} value={month}>
                  {monthText(month, language)}
                </option>
              ))}
            </select>
            <MonthStep
              href={page.months.includes(after) ? `/ledger?${link({ month: after })}` : null}
              text="›"
              label={t('nextMonth')}
            />
          </span>
        </div>
        <Choice name="unit" label={t('unit')} all={t('all')} value={query.unit} options={page.units} />
        <Choice name="section" label={t('section')} all={t('all')} value={query.section} options={page.sections} />
        <div className="field">
          <label htmlFor="q">{t('search')}</label>
          <input id="q" name="q" defaultValue={query.q} placeholder={t('searchHint')} className="w-36" maxLength={60} />
        </div>
        <div className="field">
          <label htmlFor="order">{t('order')}</label>
          <select id="order" name="order" defaultValue={query.order ?? 'urgent'}>
            <option value="urgent">{t('urgentFirst')}</option>
            <option value="no">{t('byNumber')}</option>
          </select>
        </div>
        <label className="flex h-8 items-center gap-1.5">
          <input type="checkbox" name="mine" value="1" defaultChecked={query.mine === '1'} className="min-h-0" />
          {t('mine')}
        </label>
        {query.parts || page.rows.some((row) => row.parts > 0) ? (
          <label className="flex h-8 items-center gap-1.5">
            <input
              type="checkbox"
              name="parts"
              value="all"
              defaultChecked={query.parts === 'all'}
              className="min-h-0"
            />
            {t('showParts')}
          </label>
        ) : null}
        <button type="submit" className="btn btn-main">
          {t('show')}
        </button>
        <span className="ml-auto flex gap-2">
          {mayIssue ? (
            <a
              className="btn"
              href={`/notices/new?${addressWith({ report: page.report.id, month: page.month, unit: query.unit })}`}
            >
              {t('issue')}
            </a>
          ) : null}
          <a className="btn" href={`/print/ledger?${link({})}`} target="_blank" rel="noreferrer">
            {t('print')}
          </a>
          <a className="btn" href={`/api/export/ledger?${link({})}`}>
            {t('export')}
          </a>
        </span>
      </form>
      <nav className="mb-3 flex flex-wrap gap-2" aria-label={t('column.light')}>
        <a
          href={`/ledger?${link({ light: undefined })}`}
          aria-current={query.light ? undefined : 'true'}
          className={chip(!query.light)}
        >
          {t('all')} {Object.values(page.counts).reduce((sum, count) => sum + count, 0)}
        </a>
        {STANDINGS.filter((standing) => page.counts[standing]).map((standing) => (
          <a
            key={standing}
            href={`/ledger?${link({ light: standing })}`}
            aria-current={query.light === standing ? 'true' : undefined}
            className={chip(query.light === standing)}
          >
            <LightBadge standing={standing} word={w(`standing.${standing}`)} /> {page.counts[standing]}
          </a>
        ))}
      </nav>
    </>
  )
}

const chip = (chosen: boolean) =>
  `inline-flex items-center gap-1 rounded border px-2 py-0.5 text-ink ${chosen ? 'border-accent bg-accent-tint' : 'border-line'}`

interface ChoiceProps {
  name: string
  label: string
  all: string
  value: string | undefined
  options: readonly { id: string; name: string }[]
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''} className="max-w-44">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function MonthStep({ href, text, label }: { href: string | null; text: string; label: string }) {
  return href === null ? null : (
    <a className="btn" href={href} aria-label={label}>
      {text}
    </a>
  )
}

export function addressWith(query: Partial<LedgerQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
