import { useLocale, useTranslations } from 'next-intl'
import { monthText } from '../../../lib/i18n/month-text.ts'
import type { ReviewPage, ReviewTab } from '../../../lib/ledger/filings/review-page.ts'

const TABS: readonly ReviewTab[] = ['waiting', 'returned', 'done']

/** The title by what the person decides, the month, and the three lists: plain links, so that each has an address. */
export function ReviewHead({ page }: { page: ReviewPage }) {
  const t = useTranslations('review')
  const language = useLocale()
  const title = page.steps.length === 2 ? 'both' : (page.steps[0] ?? 'both')
  const link = (tab: ReviewTab) =>
    `/review?${new URLSearchParams({ ...(page.report && { report: page.report }), ...(page.month && { month: page.month }), ...(tab !== 'waiting' && { tab }) })}`
  return (
    <>
      <h1>{t(`title.${title}`)}</h1>
      <form className="bar" method="get">
        <nav className="flex gap-2" aria-label={t('lists')}>
          {TABS.map((tab) => (
            <a
              key={tab}
              href={link(tab)}
              aria-current={tab === page.tab ? 'true' : undefined}
              className={`inline-flex min-h-8 items-center rounded border px-3 text-ink ${tab === page.tab ? 'border-accent bg-accent-tint font-semibold' : 'border-line'}`}
            >
              {t(`tab.${tab}`)} {page.counts[tab]}
            </a>
          ))}
        </nav>
        <span className="ml-auto flex items-center gap-2">
          {page.reports.length > 1 ? (
            <>
              <label htmlFor="report" className="label">
                {t('report')}
              </label>
              <select id="report" name="report" defaultValue={page.report ?? ''} className="max-w-64">
                <option value="">{t('allReports')}</option>
                {page.reports.map(({ id, title, unitName }) => (
                  <option key={id} value={id}>
                    {unitName} · {title}
                  </option>
                ))}
              </select>
            </>
          ) : page.report === null ? null : (
            <input type="hidden" name="report" value={page.report} />
          )}
          {page.tab === 'waiting' ? null : <input type="hidden" name="tab" value={page.tab} />}
          <label htmlFor="month" className="label">
            {t('month')}
          </label>
          <select id="month" name="month" defaultValue={page.month ?? ''}>
            <option value="">{t('allMonths')}</option>
            {page.months.map((month) => (
              <option key={month} value={month}>
                {monthText(month, language)}
              </option>
            ))}
          </select>
          <button type="submit" className="btn">
            {t('show')}
          </button>
        </span>
      </form>
    </>
  )
}
