'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { useReady } from '../../../_ui/use-ready.ts'
import { gatherAction } from './actions.ts'

interface GatherFormProps {
  ids: readonly string[]
  /** Offered for the whole. */
  name: string
  titles: readonly string[]
}

/** Rows of one sentence of the report, made one by one click: the name is offered, nothing happens by itself. */
export function GatherForm({ ids, name, titles }: GatherFormProps) {
  const t = useTranslations('parts.gather')
  const ready = useReady()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { run, pending, refusal, fields } = useAction(gatherAction)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '')
    const answer = await run({ taskIds: [...ids], title })
    if (answer.ok) router.push(`/tasks/${answer.data.taskId}`)
  }
  return (
    <div className="my-2">
      <p>
        {t('said', { titles: titles.join('；') })}{' '}
        <button
          type="button"
          className="btn btn-small"
          disabled={!ready}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('submit')}
        </button>
      </p>
      {open ? (
        <form onSubmit={submit} noValidate className="bar items-start">
          <TextField
            name="title"
            label={t('title')}
            defaultValue={name}
            hint={t('hint')}
            maxLength={120}
            size={48}
            error={fields.title ?? fields.taskIds}
          />
          <button type="submit" className="btn btn-main mt-5" disabled={pending}>
            {t('submit')}
          </button>
          <p role="alert" className="refusal">
            {refusal}
          </p>
        </form>
      ) : null}
    </div>
  )
}
