import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { listAuditedPeople } from '../../../../lib/ledger/people/list-audited-people.ts'
import { ListHistory, listHistory } from '../../../../lib/ledger/people/list-history.ts'
import { verifyHistory } from '../../../../lib/ledger/people/verify-history.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { AuditFilters } from './audit-filters.tsx'
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
  const chain = search.verify === undefined ? null : await verifyHistory(ctx)
  const { before: _, ...filter } = asked
  const link = (more: Asked & { verify?: string }) => addressOf('/admin/audit', { ...filter, ...more })
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <AuditFilters asked={asked} people={people} wrong={parsed.success ? null : t('audit.wrongDay')} />
      <div className="bar">
        <a className="btn" href={addressOf('/admin/audit/export', filter)} download>
          {t('audit.export')}
        </a>
        <a className="btn" href={link({ verify: '1' })}>
          {t('audit.verify')}
        </a>
      </div>
      {chain ? (
        <p role="status" className={chain.broken ? 'warning' : 'notice'}>
          {t(`audit.${chain.broken?.why ?? 'whole'}`, { count: chain.checked, seq: chain.broken?.seq ?? 0 })}
        </p>
      ) : null}
      {page.rows.length === 0 ? <p className="empty">{t('audit.empty')}</p> : <HistoryTable {...page} />}
      <nav className="bar" aria-label={t('audit.title')}>
        {asked.before ? <a href={link({})}>{t('audit.newest')}</a> : null}
        {page.next ? <a href={link({ before: String(page.next) })}>{t('audit.older')}</a> : null}
      </nav>
    </>
  )
}
