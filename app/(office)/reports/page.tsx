import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { instantText } from '../../../lib/i18n/instant-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { type DraftLine, listDrafts } from '../../../lib/ledger/drafts/list-drafts.ts'
import { issuingUnits } from '../../../lib/ledger/reports/issuing-units.ts'
import { listReports } from '../../../lib/ledger/reports/list-reports.ts'
import { Messages } from '../../_ui/messages.tsx'
import { ImportForm } from './import-form.tsx'
import { ReportTable } from './report-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

/** The reports one may see; drafts that wait and the import for those who keep a ledger. */
export default async function ReportsRoute() {
  const [ctx, t] = await Promise.all([pageContext(), getTranslations('reports')])
  const [reports, drafts, units] = await Promise.all([listReports(ctx), listDrafts(ctx), issuingUnits(ctx)])
  return (
    <>
      <h1 className="mb-3">{t('title')}</h1>
      {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
      {reports.length > 0 ? (
        <ReportTable reports={reports} />
      ) : (
        <div className="empty">
          <p>{t('list.empty')}</p>
          <p>{t('list.emptyHint')}</p>
        </div>
      )}
      {units.length > 0 ? (
        <Messages of={['reports', 'refusals']}>
          <ImportForm units={units} />
        </Messages>
      ) : null}
    </>
  )
}

async function Drafts({ drafts }: { drafts: readonly DraftLine[] }) {
  const t = await getTranslations('reports')
  return (
    <section className="notice mb-6">
      <h2>{t('drafts.title')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className="bar">
            <span>
              {draft.unitName} · {draft.fileName}
            </span>
            <span className="text-quiet">
              {t('drafts.by', { by: draft.by ?? '—', at: instantText(draft.createdAt) })}
            </span>
            <a className="btn btn-small" href={`/reports/drafts/${draft.id}`}>
              {t('drafts.open')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
