'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { BothSides } from '../../_ui/promise/both-sides.tsx'
import { PromiseFieldsView } from '../../_ui/promise/promise-fields.tsx'
import { type PromiseStart, promiseFrom } from '../../_ui/promise/promise-input.ts'
import { SelectField } from '../../_ui/select-field.tsx'
import { TextField } from '../../_ui/text-field.tsx'
import { typedIn } from '../../_ui/typed-in.ts'
import { useAction } from '../../_ui/use-action.ts'
import { useReady } from '../../_ui/use-ready.ts'
import { addTaskAction, editTaskAction } from './actions.ts'

interface PromiseFormProps {
  start: PromiseStart
  /** A new task below a report, or a task that is there. */
  of: { reportId: string; sections: readonly { id: string; title: string }[] } | { taskId: string; rowVersion: number }
  /** From when a changed promise is in force, unless another month is chosen. */
  fromMonth: string
}

/** Adds or edits a task. When somebody was quicker, both sides are shown and nothing typed is lost. */
export function PromiseForm({ start, of, fromMonth }: PromiseFormProps) {
  const t = useTranslations('reports.task')
  const router = useRouter()
  const ready = useReady()
  const add = useAction(addTaskAction)
  const edit = useAction(editTaskAction)
  const isNew = 'reportId' in of
  const { pending, refusal, fields: all } = isNew ? add : edit
  const [met, setMet] = useState<{ current: PromiseStart & { rowVersion: number }; typed: PromiseStart } | null>(null)
  const fields = Object.fromEntries(Object.entries(all).map(([path, text]) => [path.split('.')[1] ?? path, text]))

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const promise = promiseFrom(new FormData(event.currentTarget), start)
    if ('reportId' in of) {
      const sectionId = typed('sectionId') || null
      const answer = await add.run({ reportId: of.reportId, sectionId, promise, why: typed('why') })
      if (answer.ok) router.push(`/tasks/${answer.data.taskId}`)
      return
    }
    const rowVersion = met?.current.rowVersion ?? of.rowVersion
    const change = { taskId: of.taskId, rowVersion, fromMonth: typed('fromMonth'), why: typed('why'), promise }
    const answer = await edit.run(change)
    if (answer.ok) return router.push(`/tasks/${of.taskId}`)
    const current = (answer.data as { current?: PromiseStart & { rowVersion: number } } | undefined)?.current
    if (answer.code === 'conflict' && current) setMet({ current, typed: promise as PromiseStart })
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-[980px] flex-col gap-2">
      {'reportId' in of ? (
        <SelectField
          name="sectionId"
          label={t('section')}
          choices={[
            { value: '', text: t('noSection') },
            ...of.sections.map(({ id, title }) => ({ value: id, text: title })),
          ]}
          defaultValue=""
        />
      ) : null}
      <PromiseFieldsView start={start} fields={fields} />
      <div className="bar items-start">
        {isNew ? null : (
          <TextField
            name="fromMonth"
            label={t('fromMonth')}
            hint={t('fromMonthHint')}
            defaultValue={fromMonth}
            size={8}
            error={all.fromMonth}
          />
        )}
        <div className="grow">
          <TextField name="why" label={t('why')} hint={t('whyHint')} maxLength={500} error={all.why} />
        </div>
      </div>
      {met ? <BothSides typed={met.typed} current={met.current} /> : null}
      <div className="bar items-start">
        <button type="submit" className="btn btn-main" disabled={!ready || pending}>
          {isNew ? t('add') : t('save')}
        </button>
        <p role="alert" className="refusal">
          {refusal}
        </p>
      </div>
    </form>
  )
}
