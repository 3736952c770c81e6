import { getLocale, getTranslations } from 'next-intl/server'
import { shortMonthText } from '../../../../lib/i18n/month-text.ts'
import type { TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'

/** The plan's months to step through, each with its light. */
export async function TaskMonths({ task }: { task: TaskShown }) {
  const [t, w, language] = await Promise.all([getTranslations('ledger'), getTranslations('words'), getLocale()])
  return (
    <nav aria-label={t('month')} className="my-3 flex flex-wrap gap-1">
      {task.path.map(({ month, standing }) => (
        <a
          key={month}
          href={`/tasks/${task.row.id}?month=${month}`}
          aria-current={month === task.month ? 'true' : undefined}
          className={`rounded border px-2 py-0.5 text-center text-ink ${month === task.month ? 'border-accent bg-accent-tint font-semibold' : 'border-line'}`}
        >
          {shortMonthText(month, language)}
          <br />
          <span className={`light light-${standing} text-[12px]`}>{w(`standing.${standing}`)}</span>
        </a>
      ))}
    </nav>
  )
}
