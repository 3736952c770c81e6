'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Answerable } from '../../../lib/ledger/reports/answerable-units.ts'
import type { AssignableRow } from '../../../lib/ledger/tasks/assignable-tasks.ts'
import { LeadFields } from '../../_ui/lead-fields.tsx'
import { SupportingFields, supportingFrom } from '../../_ui/supporting-fields.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { assignTasksAction } from './actions.ts'

interface AssignFormProps {
  rows: readonly AssignableRow[]
  who: Answerable
}

/** Ticked tasks get a lead unit, a post and supporting units in one step: all of them or none. */
export function AssignForm({ rows, who }: AssignFormProps) {
  const t = useTranslations('reports')
  const english = useLocale() === 'en'
  const ready = useReady()
  const { run, pending, refusal, fields } = useAction(assignTasksAction, { refresh: true })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [saved, setSaved] = useState(0)
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.id))

  function choose(ids: readonly string[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
    setSaved(0)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const leadUnitId = String(form.get('leadUnitId') ?? '') || undefined
    const postId = String(form.get('postId') ?? '')
    const answer = await run({
      taskIds: [...chosen],
      leadUnitId,
      postId: leadUnitId ? postId || null : undefined,
      supportingUnitIds: supportingFrom(form),
    })
    if (!answer.ok) return
    setSaved(answer.data.assigned)
    setChosen(new Set())
  }

  if (rows.length === 0) return <p className="empty">{t('assign.empty')}</p>
  return (
    <form onSubmit={submit}>
      <div className="sticky top-0 z-10 border-b border-line bg-white py-2">
        <div className="bar">
          <LeadFields who={who} errors={fields} />
          <SupportingFields units={who.units} />
        </div>
        <div className="bar">
          <button type="submit" className="btn btn-main" disabled={!ready || pending || chosen.size === 0}>
            {t('assign.submit', { count: chosen.size })}
          </button>
          <p role="status">{saved > 0 ? t('assign.done', { count: saved }) : null}</p>
          <p role="alert" className="refusal">
            {fields.taskIds ?? (Object.keys(fields).length > 0 ? null : refusal)}
          </p>
        </div>
      </div>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className="h-6 min-h-0 w-6"
                aria-label={t('assign.chooseAll')}
                checked={all}
                onChange={(event) =>
                  choose(
                    rows.map((row) => row.id),
                    event.currentTarget.checked,
                  )
                }
              />
            </th>
            {[t('assign.task'), t('assign.theme'), t('assign.lead'), t('assign.post'), t('assign.supporting')].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input
                  type="checkbox"
                  className="h-6 min-h-0 w-6"
                  aria-label={t('assign.chooseOne', { no: row.label })}
                  checked={chosen.has(row.id)}
                  onChange={(event) => choose([row.id], event.currentTarget.checked)}
                />
              </td>
              <td>
                <span className="text-quiet">{row.label}</span>{' '}
                <a href={`/tasks/${row.id}`}>{english ? (row.titleEn ?? row.title) : row.title}</a>
              </td>
              <td className="text-quiet">{row.sectionTitle}</td>
              <td>{row.leadUnitName}</td>
              <td>{row.postTitle ?? <span className="text-quiet">{t('assign.unassigned')}</span>}</td>
              <td>{row.supporting.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  )
}
