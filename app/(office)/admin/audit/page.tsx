import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { lastCheck } from '../../../../lib/ledger/people/last-check.ts'
import { listAuditedPeople } from '../../../../lib/ledger/people/list-audited-people.ts'
import { ListHistory, listHistory } from '../../../../lib/ledger/people/list-history.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { CheckButton } from './check-button.tsx'
import { CheckLine } from './check-line.tsx'
import { type Asked, addressOf, askedOf } from './filter-address.ts'
import { HistoryTable } from './history-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('audit.title') }
}

type Search = Promise<Record<string, string | string[] | undefined>>

/** The history for 审计管理员: filters, pages of 100, export, and whether the chain holds. */
export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const ctx = await pageContext()
  const people = await foundOr404(listAuditedPeople(ctx))
  const [t, search] = await Promise.all([getTranslations('admin'), searchParams])
  const asked = askedOf(search)
  const parsed = ListHistory.safeParse(asked)
  const page = parsed.success ? await listHistory(ctx, parsed.data) : { rows: [], next: null, names: {} }
  const { before: _, ...filter } = asked
  const link = (more: Asked) => addressOf('/admin/audit', { ...filter, ...more })
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <AuditFilters asked={asked} people={people} wrong={parsed.success ? null : t('audit.wrongDay')} />
      <div className="bar">
        <a className="btn" href={addressOf('/admin/audit/export', filter)} download>
          {t('audit.export')}
        </a>
        <Messages of={['admin', 'refusals', 'shell']}>
          <CheckButton />
        </Messages>
      </div>
      <CheckLine last={await lastCheck(ctx)} />
      {page.rows.length === 0 ? <p className="empty">{t('audit.empty')}</p> : <HistoryTable {...page} />}
      <nav className="bar" aria-label={t('audit.title')}>
        {asked.before ? <a href={link({})}>{t('audit.newest')}</a> : null}
        {page.next ? <a href={link({ before: String(page.next) })}>{t('audit.older')}</a> : null}
      </nav>
    </>
  )
}
