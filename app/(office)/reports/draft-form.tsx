'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Plan } from '../../../lib/domain/plans/plan.ts'
import { TextField } from '../../_ui/text-field.tsx'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { confirmDraftAction, dropDraftAction } from './actions.ts'
import { FoundTasks } from './found-tasks.tsx'

interface DraftFormProps {
  draftId: string
  changeNo: number
  plan: Plan
}

/** Title, period and which of the tasks found go live. */
export function DraftForm({ draftId, changeNo, plan }: DraftFormProps) {
  const t = useTranslations('reports')
  const router = useRouter()
  const ready = useReady()
  const confirm = useAction(confirmDraftAction)
  const drop = useAction(dropDraftAction)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const { planPeriod, periodStated, title } = plan.report
  const busy = !ready || confirm.pending || drop.pending

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => String(form.get(name) ?? '').trim()
    const answer = await confirm.run({
      ...{ draftId, changeNo, title: typed('title') },
      ...{ planStart: typed('planStart'), planEnd: typed('planEnd'), leaveOut: [...left] },
    })
    if (answer.ok) router.push(`/reports/${answer.data.reportId}`)
  }

  async function dropIt() {
    if (!window.confirm(t('draft.dropAsk'))) return
    const answer = await drop.run({ draftId, changeNo })
    if (answer.ok) router.push('/reports')
  }

  function keep(index: number, kept: boolean) {
    const next = new Set(left)
    if (kept) next.delete(index)
    else next.add(index)
    setLeft(next)
  }

  const { fields } = confirm
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <TextField name="title" label={t('draft.name')} defaultValue={title} maxLength={120} error={fields.title} />
      {periodStated ? null : <p className="warning">{t('draft.periodMissing')}</p>}
      <div className="flex gap-4">
        <TextField
          name="planStart"
          label={t('draft.start')}
          placeholder="2026-01-01"
          defaultValue={periodStated ? planPeriod.start : ''}
          error={fields.planStart}
        />
        <TextField
          name="planEnd"
          label={t('draft.end')}
          placeholder="2026-12-31"
          defaultValue={periodStated ? planPeriod.end : ''}
          error={fields.planEnd}
        />
      </div>
      <FoundTasks plan={plan} left={left} keep={keep} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-white py-3">
        <button type="submit" className="btn btn-main" disabled={busy}>
          {t('draft.confirm')}
        </button>
        <button type="button" className="btn btn-danger" disabled={busy} onClick={dropIt}>
          {t('draft.drop')}
        </button>
        <span>{t('draft.chosen', { count: plan.tasks.length - left.size, all: plan.tasks.length })}</span>
        <p role="alert" className="refusal">
          {fields.tasks ?? confirm.refusal ?? drop.refusal}
        </p>
      </div>
    </form>
  )
}
