import { getLocale, getTranslations } from 'next-intl/server'
import { dueText, promiseText } from '../../../../lib/i18n/promise-text.ts'
import { bracketed } from '../../../../lib/i18n/punctuation.ts'
import type { TaskShown } from '../../../../lib/ledger/tasks/show-task.ts'

/** Who answers for it, by when, and how it is judged. */
export async function TaskFacts({ task }: { task: TaskShown }) {
  const [t, w, language] = await Promise.all([getTranslations('ledger'), getTranslations('words'), getLocale()])
  const { promise, row } = task
  const baseline = task.baselineNote
  const facts: [string, string | null][] = [
    [t('task.promise'), promiseText(row, language) || w(`kind.${row.kind}`)],
    [t('task.kind'), w(`kind.${row.kind}`)],
    [t('task.hedge'), row.hedge],
    [
      t('task.due'),
      bracketed(dueText(row, language), task.dueStated ? t('task.stated') : t('task.notStated'), language),
    ],
    [t('task.start'), promise.start],
    [
      t('task.baseline'),
      baseline && [baseline.value, baseline.unit, baseline.growth && `${baseline.growth}%`].filter(Boolean).join(' '),
    ],
    [t('task.pace'), w(`pace.${promise.pace}`)],
    [t('task.lead'), task.unitName],
    [t('task.supporting'), task.supporting.join('、') || null],
    [t('task.post'), task.post],
    [t('task.official'), task.leadOfficial],
  ]
  return (
    <section className="panel">
      <h2 className="flex items-baseline justify-between">
        {t('task.facts')}
        {task.mayKeep ? (
          <a className="text-[14px] font-normal" href={`/tasks/${row.id}/edit`}>
            {t('task.edit')}
          </a>
        ) : null}
      </h2>
      <dl className="mt-2 grid grid-cols-[6em_1fr] gap-y-1.5">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
