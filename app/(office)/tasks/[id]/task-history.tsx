import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { taskHistory } from '../../../../lib/ledger/tasks/task-history.ts'
import { LineTable } from './line-table.tsx'

const FEW = 6

/** The last few things that people did, and the way to the whole life. */
export async function TaskHistory({ taskId }: { taskId: string }) {
  const [t, c] = await Promise.all([getTranslations('ledger'), getTranslations('changes')])
  const { lines, total, task } = await taskHistory(await pageContext(), { taskId })
  const few = lines.filter((line) => line.kind !== 'light').slice(0, FEW)
  return (
    <section className="mt-6" aria-labelledby="task-history">
      <h2 id="task-history" className="flex items-baseline justify-between">
        {t('task.history')}
        {total > 0 ? (
          <a className="text-[14px] font-normal" href={`/tasks/${taskId}/history`}>
            {c('life.all', { count: total })}
          </a>
        ) : null}
      </h2>
      {few.length === 0 ? <p className="empty">{t('task.noHistory')}</p> : null}
      {few.length === 0 ? null : <LineTable lines={few} unit={task.measureUnit} />}
    </section>
  )
}
