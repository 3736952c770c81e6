import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { labelled } from '../../../../../lib/i18n/punctuation.ts'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { LINES_A_PAGE, TaskHistoryQuery, taskHistory } from '../../../../../lib/ledger/tasks/task-history.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { PrintButton } from '../../../../print/print-button.tsx'
import { LineTable } from '../line-table.tsx'
import { KindLinks } from './kind-links.tsx'
import { PromiseVersions } from './promise-versions.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ kind?: string; page?: string }>
}

const shown = cache(async (taskId: string, kind: string | undefined, page: string | undefined) =>
  foundOr404(taskHistory(await pageContext(), TaskHistoryQuery.parse({ taskId, kind, page }))),
)
const asked = async ({ params, searchParams }: Props) => {
  const [{ id }, { kind, page }] = await Promise.all([params, searchParams])
  return shown(id, kind, page)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { task }] = await Promise.all([getTranslations('changes'), asked(props)])
  return { title: `${t('life.title')} ${task.title}` }
}

/** A task's whole life: who said what when, before and after, with each version of its promise. Prints as it stands. */
export default async function TaskHistoryRoute(props: Props) {
  const [t, language, history, search] = await Promise.all([
    getTranslations('changes'),
    getLocale(),
    asked(props),
    props.searchParams,
  ])
  const { task, lines, counts, total, page, pages, revisions } = history
  const kind = TaskHistoryQuery.shape.kind.parse(search.kind)
  const address = (to: number) => `/tasks/${task.id}/history?${kind ? `kind=${kind}&` : ''}page=${to}`
  const first = (page - 1) * LINES_A_PAGE + 1
  return (
    <>
      <p className="no-print flex items-center justify-between">
        <a href={`/tasks/${task.id}`}>{t('life.back')}</a>
        <PrintButton text={t('life.print')} />
      </p>
      <h1 className="my-1">
        {labelled(
          t('life.title'),
          `${task.label}. ${language === 'en' ? (task.titleEn ?? task.title) : task.title}`,
          language,
        )}
      </h1>
      <p className="hint">{t('life.intro')}</p>
      <PromiseVersions revisions={revisions} />
      <KindLinks taskId={task.id} counts={counts} chosen={kind} />
      {lines.length === 0 ? <p className="empty">{t('life.nothing')}</p> : null}
      {lines.length === 0 ? null : <LineTable lines={lines} unit={task.measureUnit} />}
      {pages > 1 ? (
        <nav className="bar no-print" aria-label={t('life.title')}>
          <span className="hint">{t('life.of', { from: first, to: first + lines.length - 1, total })}</span>
          {page > 1 ? <a href={address(page - 1)}>{t('life.newer')}</a> : null}
          {page < pages ? <a href={address(page + 1)}>{t('life.older')}</a> : null}
        </nav>
      ) : null}
    </>
  )
}
