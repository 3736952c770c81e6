import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { ledgerPage } from '../../../../lib/ledger/tasks/ledger-page.ts'
import type { LedgerRow } from '../../../../lib/ledger/tasks/ledger-row.ts'
import { showTask, TaskQuery } from '../../../../lib/ledger/tasks/show-task.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { LedgerView } from '../../ledger/ledger-view.tsx'
import { packed } from '../../ledger/packed-page.ts'
import { TaskContributions } from './task-contributions.tsx'
import { TaskEvidence } from './task-evidence.tsx'
import { TaskFacts } from './task-facts.tsx'
import { TaskFilings } from './task-filings.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskMonths } from './task-months.tsx'
import { TaskParts } from './task-parts.tsx'
import { TaskPath } from './task-path.tsx'
import { TaskPromise } from './task-promise.tsx'
import { TaskRequests } from './task-requests.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ month?: string }>
}

const shown = cache(async (id: string, month: string | undefined) =>
  foundOr404(showTask(await pageContext(), TaskQuery.parse({ id, month }))),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { row } = await shown((await params).id, (await searchParams).month)
  return { title: (await getLocale()) === 'en' ? (row.titleEn ?? row.title) : row.title }
}

/** A task, top-down: the promise, the verdict with its arithmetic, the path, the record. */
export default async function TaskRoute({ params, searchParams }: Props) {
  const { id } = await params
  const task = await shown(id, (await searchParams).month)
  const ctx = await pageContext()
  const [t, language] = await Promise.all([getTranslations('ledger'), getLocale()])
  const page = await ledgerPage(ctx, { report: task.report.id, month: task.month, ids: [id] })
  return (
    <>
      <p className="text-quiet">
        <a href={`/ledger?report=${task.report.id}&month=${task.month}`}>
          {task.report.unitName} · {task.report.title}
        </a>
        {task.section ? ` · ${task.section}` : ''}
        <WholeOf whole={task.row.whole} month={task.month} />
      </p>
      <h1 className="my-1">
        {task.row.label}. {language === 'en' ? (task.row.titleEn ?? task.row.title) : task.row.title}
      </h1>
      <TaskPromise task={task} />
      <TaskMonths task={task} />
      {page === null ? null : (
        <section aria-label={t('task.verdict')}>
          <Messages of={['ledger', 'words', 'guards', 'evidence', 'refusals', 'shell']}>
            <LedgerView packed={packed(page)} address="" refresh />
          </Messages>
        </section>
      )}
      <div className="mt-6 grid grid-cols-1 gap-6 xl:grid-cols-[2fr_1fr]">
        <TaskPath task={task} />
        <TaskFacts task={task} />
      </div>
      <TaskParts task={task} />
      <TaskFilings task={task} />
      <TaskEvidence taskId={id} month={task.month} />
      <TaskContributions taskId={id} month={task.month} />
      <TaskRequests taskId={id} />
      <TaskHistory taskId={id} />
    </>
  )
}

/** Of which whole this is a part; a link for those who see it. */
async function WholeOf({ whole, month }: { whole: LedgerRow['whole']; month: string }) {
  const t = await getTranslations('parts')
  if (whole === null) return null
  const text = t('of', { label: whole.label })
  return <> · {whole.id === null ? text : <a href={`/tasks/${whole.id}?month=${month}`}>{text}</a>}</>
}
