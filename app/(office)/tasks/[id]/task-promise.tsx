import { getTranslations } from 'next-intl/server'
import type { TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'

/** The promise: the report's own sentence with the clause highlighted, or why it is not shown. */
export async function TaskPromise({ task }: { task: TaskShown }) {
  const t = await getTranslations('ledger')
  if (task.sentence) {
    return (
      <figure className="my-3 border-l-4 border-accent bg-ground px-4 py-3">
        <blockquote lang="zh-CN" className="text-[15px] leading-7">
          {task.sentence.before}
          <mark className="bg-yellow-tint px-0.5 font-semibold text-ink">{task.sentence.clause}</mark>
          {task.sentence.after}
        </blockquote>
        <figcaption className="hint mt-1">
          <a href={`/reports/${task.report.id}#task-${task.row.id}`}>{t('task.sentence')}</a>
        </figcaption>
      </figure>
    )
  }
  if (task.report.hasText) return null
  return (
    <p className="notice my-3">
      {t('task.noText')}
      <a className="underline" href={`/reports/${task.report.id}`}>
        {t('task.attach')}
      </a>
    </p>
  )
}
