import { getLocale, getTranslations } from 'next-intl/server'
import type { AnsweredTask, Plan } from '../../../../../../lib/domain/plans/plan.ts'
import { promiseText } from '../../../../../../lib/i18n/promise-text.ts'

interface PreviewPlanProps {
  plan: Plan
  units: readonly { id: string; name: string }[]
  /** Answers where nobody else is named. */
  unitName: string
}

/** The plan's tasks under their themes, numbered as the ledger will number them. */
export async function PreviewPlan({ plan, units, unitName }: PreviewPlanProps) {
  const t = await getTranslations('drafts')
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const numbered = plan.tasks.map((task, at) => ({ task, no: at + 1 }))
  const groups = [
    { title: t('noTheme'), tasks: numbered.filter(({ task }) => task.section === null) },
    ...plan.sections.map(({ title }, at) => ({ title, tasks: numbered.filter(({ task }) => task.section === at) })),
  ].filter((group) => group.tasks.length > 0)
  return groups.map((group) => (
    <section key={group.title} className="mt-5">
      <h2>
        {group.title} <span className="text-quiet">{group.tasks.length}</span>
      </h2>
      <table className="grid-table mt-1 max-w-[1320px]">
        <thead>
          <tr>
            <th scope="col" className="w-12">
              {t('preview.number')}
            </th>
            <th scope="col">{t('preview.task')}</th>
            <th scope="col" className="w-44">
              {t('preview.target')}
            </th>
            <th scope="col" className="w-28">
              {t('preview.due')}
            </th>
            <th scope="col" className="w-64">
              {t('preview.lead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.tasks.map(({ task, no }) => (
            <TaskLine key={no} task={task} no={no} names={names} unitName={unitName} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

interface TaskLineProps {
  task: AnsweredTask
  no: number
  names: ReadonlyMap<string, string>
  unitName: string
}

async function TaskLine({ task, no, names, unitName }: TaskLineProps) {
  const [w, language] = await Promise.all([getTranslations('words'), getLocale()])
  const lead = task.answers?.leadUnitId ? names.get(task.answers.leadUnitId) : unitName
  const supporting = task.answers?.supportingUnitIds.flatMap((id) => names.get(id) ?? []) ?? []
  return (
    <tr>
      <td className="text-quiet">{no}</td>
      <td>{task.title}</td>
      <td>{promiseText(task, language) || w(`kind.${task.kind}`)}</td>
      <td className="whitespace-nowrap">{task.due}</td>
      <td>
        {lead}
        {supporting.length > 0 ? <span className="text-quiet"> {supporting.join('、')}</span> : null}
      </td>
    </tr>
  )
}
