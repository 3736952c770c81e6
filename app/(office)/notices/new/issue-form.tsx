'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import {
  NOTICE_COLOURS,
  NOTICE_KINDS,
  type NoticeColour,
  type NoticeKind,
} from '../../../../lib/domain/notices/notice.ts'
import type { Standing } from '../../../../lib/domain/tasks/verdict.ts'
import { SelectField } from '../../../_ui/select-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { useReady } from '../../../_ui/use-ready.ts'
import { issueNoticeAction } from './actions.ts'
import { ChosenTasks } from './chosen-tasks.tsx'

/** A unit's rows that can be asked after. */
export interface OfferedGroup {
  unitId: string
  unit: string
  rows: { id: string; label: string; title: string; standing: Standing; why: string }[]
}

interface IssueFormProps {
  groups: readonly OfferedGroup[]
  chosen: readonly string[]
  /** The due day that goes with each colour, until another is typed. */
  dues: Record<NoticeColour, string>
  today: string
}

/** Which tasks, which sheet, what is required until when; one notice for each unit. */
export function IssueForm({ groups, chosen: given, dues, today }: IssueFormProps) {
  const t = useTranslations('notices')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(given))
  const [colour, setColour] = useState<NoticeColour>('yellow')
  const [due, setDue] = useState<string | null>(null)
  const { run, pending, refusal, fields } = useAction(issueNoticeAction)
  const ready = useReady()
  // One for the form: a second click, or a retry after a lost answer, issues nothing twice.
  const requestKey = useRef<string | null>(null)

  async function issue(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    requestKey.current ??= [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
    const answer = await run({
      taskIds: [...chosen],
      kind: String(typed.get('kind')) as NoticeKind,
      colour,
      title: String(typed.get('title')),
      requirement: String(typed.get('requirement')),
      due: due ?? dues[colour],
      requestKey: requestKey.current,
    })
    if (!answer.ok) return
    const [only, ...others] = answer.data.noticeIds
    window.location.assign(only && others.length === 0 ? `/notices/${only}` : '/notices')
  }

  const units = groups.filter((group) => group.rows.some((row) => chosen.has(row.id))).length
  return (
    <form onSubmit={issue} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px]" noValidate>
      <ChosenTasks groups={groups} chosen={chosen} onChange={setChosen} />
      <div className="panel flex flex-col gap-3">
        <p role="status">{t('issue.chosen', { tasks: chosen.size, units })}</p>
        {fields.taskIds ? <p className="refusal">{fields.taskIds}</p> : null}
        <SelectField
          name="kind"
          label={t('issue.kind')}
          defaultValue="order"
          choices={NOTICE_KINDS.toReversed().map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        />
        <p className="hint">{t('issue.kindHint')}</p>
        <SelectField
          label={t('issue.colour')}
          value={colour}
          onChange={(event) => setColour(event.target.value as NoticeColour)}
          choices={NOTICE_COLOURS.map((each) => ({ value: each, text: t(`colour.${each}`) }))}
        />
        <TextField
          name="title"
          label={t('issue.subject')}
          maxLength={100}
          placeholder={t('issue.subjectExample')}
          error={fields.title}
        />
        <div className="field">
          <label htmlFor="requirement">{t('issue.requirement')}</label>
          <textarea
            id="requirement"
            name="requirement"
            rows={5}
            maxLength={2000}
            aria-invalid={fields.requirement ? true : undefined}
            aria-describedby="requirement-error"
          />
          <span id="requirement-error" className="refusal">
            {fields.requirement}
          </span>
        </div>
        <TextField
          type="date"
          label={t('issue.due')}
          min={today}
          value={due ?? dues[colour]}
          onChange={(event) => setDue(event.target.value)}
          error={fields.due}
        />
        <p role="alert" className="refusal">
          {refusal}
        </p>
        <div className="flex justify-end gap-2">
          <a className="btn" href="/notices">
            {t('issue.back')}
          </a>
          <button type="submit" className="btn btn-main" disabled={!ready || pending}>
            {t('issue.submit')}
          </button>
        </div>
      </div>
    </form>
  )
}
