import './month.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../lib/kernel/request.ts'
import { MonthQuery, monthPage } from '../../../lib/ledger/filings/month-page.ts'
import { Messages } from '../../_ui/messages.tsx'
import { MonthView } from './month-view.tsx'
import { packedMonth } from './packed-month.ts'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('month'))('title') }
}

/** Everything a reporter files for a month, on one page. */
export default async function MonthRoute({ searchParams }: { searchParams: Address }) {
  const { month } = await searchParams
  const ctx = await pageContext()
  const page = await monthPage(ctx, MonthQuery.parse({ month }))
  if (page === null) return <Nothing />
  return (
    <Messages of={['month', 'monthSheet', 'words', 'refusals', 'guards', 'evidence']}>
      <MonthView packed={JSON.stringify(packedMonth(page))} />
    </Messages>
  )
}

async function Nothing() {
  const t = await getTranslations('month')
  return (
    <div className="empty">
      <h1>{t('noRows')}</h1>
      <p className="mt-2">{t('noRowsHint')}</p>
    </div>
  )
}
