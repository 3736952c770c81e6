import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../../lib/kernel/request.ts'
import { unitsWithin } from '../../../../../lib/ledger/reports/units-within.ts'
import { assignableTasks } from '../../../../../lib/ledger/tasks/assignable-tasks.ts'
import { foundOr404 } from '../../../../_ui/found.ts'
import { Messages } from '../../../../_ui/messages.tsx'
import { AssignForm } from '../../assign-form.tsx'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ section?: string | string[]; unit?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('assign.title') }
}

/** Who answers for which tasks: many at once, found by theme and by who leads them now. */
export default async function AssignRoute({ params, searchParams }: Props) {
  const [{ id }, asked, ctx, t] = await Promise.all([params, searchParams, pageContext(), getTranslations('reports')])
  const { report, rows } = await foundOr404(assignableTasks(ctx, { reportId: id }))
  const who = await unitsWithin(ctx, { reportId: id })
  const [section, unit] = [one(asked.section), one(asked.unit)]
  const fitting = rows.filter(
    (row) => (!section || row.sectionId === section) && (!unit || row.leadUnitId === unit) && row.state !== 'withdrawn',
  )
  const sections = new Map(rows.flatMap((row) => (row.sectionId ? [[row.sectionId, row.sectionTitle ?? '']] : [])))
  const leads = new Map(rows.map((row) => [row.leadUnitId, row.leadUnitName]))
  return (
    <>
      <h1>{t('assign.title')}</h1>
      <p className="text-quiet">
        <a href={`/reports/${report.id}`}>
          {report.unitName} · {report.title}
        </a>
      </p>
      <form method="get" className="bar">
        <Choice
          name="section"
          label={t('assign.theme')}
          all={t('assign.all')}
          chosen={section}
          options={[...sections]}
        />
        <Choice name="unit" label={t('assign.lead')} all={t('assign.all')} chosen={unit} options={[...leads]} />
        <button type="submit" className="btn">
          {t('assign.show')}
        </button>
      </form>
      <Messages of={['reports', 'refusals', 'words']}>
        <AssignForm key={`${section}${unit}`} rows={fitting} who={who} />
      </Messages>
    </>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  chosen: string | undefined
  options: (readonly [string, string] | string[])[]
}

function Choice({ name, label, all, chosen, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined
