import { getLocale, getTranslations } from 'next-intl/server'
import { shortMonthText } from '../../../../lib/i18n/month-text.ts'
import type { TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'
import { PathChartLoader } from '../../../_ui/charts/path-chart-loader.tsx'

/** The reported path against schedule and target; nothing for tasks in words. */
export async function TaskPath({ task }: { task: TaskShown }) {
  const [t, language] = await Promise.all([getTranslations('ledger'), getLocale()])
  const { promise, path } = task
  if (promise.kind !== 'quantity') return <Checkpoints task={task} />
  return (
    <section className="panel">
      <h2>{t('task.path')}</h2>
      <PathChartLoader
        months={path.map((each) => shortMonthText(each.month, language))}
        reported={path.map((each) => drawn(each.reported))}
        expected={path.map((each) => drawn(each.expected))}
        target={drawn(promise.value)}
        targetHigh={drawn(promise.valueHigh)}
        unit={promise.measureUnit}
        labels={{
          title: t('task.path'),
          reported: t('task.actual'),
          expected: t('task.expected'),
          target: t('task.target'),
          table: t('task.record'),
          month: t('month'),
        }}
      />
    </section>
  )
}

/** For drawing only: comparisons are exact elsewhere. */
const drawn = (decimal: string | null) => (decimal === null ? null : Number(decimal))

async function Checkpoints({ task }: { task: TaskShown }) {
  const t = await getTranslations('ledger')
  const { checkpoints } = task.promise
  if (checkpoints.length === 0) return <div />
  return (
    <section className="panel">
      <h2>{t('task.checkpoints')}</h2>
      <ol>
        {checkpoints.map((point) => (
          <li key={`${point.due}${point.title}`} className="py-1">
            {point.doneOn ? '✓' : '○'} {point.due} {point.title} {point.doneOn}
          </li>
        ))}
      </ol>
    </section>
  )
}
