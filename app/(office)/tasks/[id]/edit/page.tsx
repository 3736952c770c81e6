import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { dayOf } from '../../../../../lib/domain/calendar/day.ts'
import { monthOf } from '../../../../../lib/domain/calendar/month.ts'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { unitsWithin } from '../../../../../lib/ledger/reports/units-within.ts'
import { taskForm } from '../../../../../lib/ledger/tasks/task-form.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { Messages } from '../../../../_ui/messages.tsx'
import { CheckpointsForm } from '../../checkpoints-form.tsx'
import { PeopleForm } from '../../people-form.tsx'
import { PromiseForm } from '../../promise-form.tsx'
import { promiseOf } from '../../promise-of.ts'
import { StateForm } from '../../state-form.tsx'

interface Props {
  params: Promise<{ id: string }>
}

const shown = cache(async (taskId: string) => foundOr404(taskForm(await pageContext(), { taskId })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { task }] = await Promise.all([getTranslations('reports.task'), shown((await params).id)])
  return { title: `${t('editTitle')} ${task.title}` }
}

/** Everything that can be changed of a task, for those who keep its ledger; the old is kept in its history. */
export default async function EditTaskRoute({ params }: Props) {
  const form = await shown((await params).id)
  const [ctx, t, language] = await Promise.all([pageContext(), getTranslations('reports.task'), getLocale()])
  const { task, report, checkpoints, supportingUnitIds } = form
  const who = await unitsWithin(ctx, { reportId: report.id })
  const thisMonth = monthOf(dayOf(ctx.now))
  const lastMonth = monthOf(task.due)
  const at = { taskId: task.id, rowVersion: task.rowVersion }
  return (
    <>
      <p>
        <a href={`/tasks/${task.id}`}>{t('toTask')}</a>
      </p>
      <h1 className="mb-3">
        {form.label}. {language === 'en' ? (task.titleEn ?? task.title) : task.title}
      </h1>
      <Messages of={['reports', 'refusals', 'words']}>
        <PromiseForm start={promiseOf(task)} of={at} fromMonth={thisMonth < lastMonth ? thisMonth : lastMonth} />
        <div className="mt-8 grid max-w-[1180px] grid-cols-1 gap-6 xl:grid-cols-2">
          <PeopleForm
            key={task.rowVersion}
            taskId={task.id}
            leadUnitId={task.leadUnitId}
            postId={task.postId}
            supportingUnitIds={supportingUnitIds}
            who={who}
          />
          <CheckpointsForm
            {...at}
            quantity={task.kind === 'quantity'}
            measureUnit={task.measureUnit}
            checkpoints={checkpoints}
          />
          <StateForm {...at} state={task.state} />
        </div>
      </Messages>
    </>
  )
}
