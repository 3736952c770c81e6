'use client'
import { useTranslations } from 'next-intl'
import type { Plan, PlannedTask } from '../../../lib/domain/plans/plan.ts'

interface FoundTasksProps {
  plan: Plan
  /** Indexes of tasks that are not taken. */
  left: ReadonlySet<number>
  keep: (index: number, kept: boolean) => void
}

/** What was found, by theme, each with its number in the text. */
export function FoundTasks({ plan, left, keep }: FoundTasksProps) {
  const t = useTranslations('reports')
  const numbered = plan.tasks.map((task, index) => ({ task, index }))
  const groups = [
    { title: t('draft.noTheme'), rows: numbered.filter(({ task }) => task.section === null) },
    ...plan.sections.map((section, at) => ({
      title: section.title,
      rows: numbered.filter(({ task }) => task.section === at),
    })),
  ].filter((group) => group.rows.length > 0)
  return (
    <section aria-label={t('draft.tasks')}>
      {groups.map((group) => (
        <fieldset key={group.title} className="mb-4">
          <legend className="mb-1 font-semibold">{group.title}</legend>
          <ul>
            {group.rows.map(({ task, index }) => (
              <li
                key={index}
                id={`found-${index}`}
                className="flex gap-2 border-b border-line py-1.5 target:bg-accent-tint"
              >
                <input
                  type="checkbox"
                  className="mt-0.5 h-6 min-h-0 w-6"
                  aria-label={t('draft.keep', { title: task.title })}
                  checked={!left.has(index)}
                  onChange={(event) => keep(index, event.currentTarget.checked)}
                />
                <Found task={task} index={index} />
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </section>
  )
}

function Found({ task, index }: { task: PlannedTask; index: number }) {
  const t = useTranslations('reports')
  const w = useTranslations('words')
  const value = [task.value, task.valueHigh].filter(Boolean).join('–')
  const promise = value ? `${w(`comparator.${task.comparator}`)} ${value}${task.measureUnit ?? ''}` : null
  const facts = [
    w(`kind.${task.kind}`),
    promise,
    task.recurrence && w(`recurrence.${task.recurrence}`),
    task.hedge,
    `${t('draft.due', { due: task.due })}${task.dueStated ? `（${t('draft.stated')}）` : ''}`,
    w(`pace.${task.pace}`),
  ]
  return (
    <div>
      <a href={`#stated-${index}`} className="text-ink">
        <span className="text-quiet">{index + 1}</span> {task.title}
      </a>
      <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
