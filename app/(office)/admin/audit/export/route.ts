import { getTranslations } from 'next-intl/server'
import { handler } from '../../../../../lib/kernel/handler.ts'
import { exportHistory } from '../../../../../lib/ledger/people/export-history.ts'
import { HistoryFilter } from '../../../../../lib/ledger/people/list-history.ts'

/** The audit log as a CSV file, with the filters of the page. */
export const GET = handler(HistoryFilter, async (ctx, filter) => {
  const t = await getTranslations('admin')
  const file = await exportHistory(ctx, filter, {
    no: t('audit.no'),
    time: t('audit.time'),
    person: t('audit.person'),
    action: t('audit.action'),
    subject: t('audit.subject'),
    subjectId: t('audit.subjectId'),
    before: t('audit.before'),
    after: t('audit.after'),
    request: t('audit.request'),
    hash: t('audit.hash'),
  })
  const name = `${t('audit.title')}-${new Date(ctx.now + 8 * 3_600_000).toISOString().slice(0, 10)}.csv`
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="history.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
})
