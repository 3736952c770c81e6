import { getLocale, getTranslations } from 'next-intl/server'
import type { ReportText, StatedRow } from '../../../../lib/ledger/reports/report-text.ts'

/** The plan's themes with their tasks; a theme leads to its heading in the text when that is here. */
export async function ReportThemes({ page }: { page: ReportText }) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  const title = (task: StatedRow) => (language === 'en' ? (task.titleEn ?? task.title) : task.title)
  const groups = [
    ...page.sections.map((section) => ({
      ...{ id: section.id, title: section.title, start: section.spanStart },
      tasks: page.tasks.filter((task) => task.sectionId === section.id),
    })),
    { id: '', title: t('task.noSection'), start: null, tasks: page.tasks.filter((task) => task.sectionId === null) },
  ].filter((group) => group.tasks.length > 0 || group.id !== '')
  return (
    <nav aria-label={t('report.themes')}>
      <h2>
        {t('report.themes')} · {t('report.tasks', { count: page.tasks.length })}
      </h2>
      {groups.map((group) => (
        <details key={group.id} className="mt-2" open={groups.length <= 3}>
          <summary className="min-h-[28px] cursor-pointer">
            {group.title} <span className="text-quiet">{group.tasks.length}</span>
          </summary>
          {page.text !== null && group.start !== null ? (
            <a className="ml-4 text-[12px]" href={`#section-${group.id}`}>
              {t('report.text')}
            </a>
          ) : null}
          <ol className="ml-4">
            {group.tasks.map((task) => (
              <li key={task.id} className={`min-h-[26px] ${task.state === 'withdrawn' ? 'line-through' : ''}`}>
                <span className="text-quiet">{task.label}</span> <a href={`/tasks/${task.id}`}>{title(task)}</a>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </nav>
  )
}
