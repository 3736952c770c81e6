'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import {
  NOTICE_COLOURS,
  NOTICE_KINDS,
  type NoticeColour,
  type NoticeKind,
} from '../../../../lib/domain/notices/notice.ts'
import type { Standing } from '../../../../lib/domain/tasks/verdict.ts'
import { KeptHint } from '../../../_ui/kept/kept-hint.tsx'
import { useKept } from '../../../_ui/kept/use-kept.ts'
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

/** The sheet as it is being written. */
interface Sheet {
  chosen: readonly string[]
  kind: NoticeKind
  colour: NoticeColour
  title: string
  requirement: string
  /** Null = the one that goes with the colour. */
  due: string | null
  /** Of the first attempt to issue it; empty before. */
  key: string
}

/** Which tasks, which sheet, what is required until when; one notice for each unit. */
export function IssueForm({ groups, chosen: given, dues, today }: IssueFormProps) {
  const t = useTranslations('notices')
  const begun: Sheet = {
    chosen: given,
    kind: 'order',
    colour: 'yellow',
    title: '',
    requirement: '',
    due: null,
    key: '',
  }
  // Another choice of tasks, made elsewhere, is another form.
  const kept = useKept(`new notice ${given.join(' ')}`, begun, (sheet) => stillOffered(sheet, groups))
  const sheet = kept.value
  const chosen = new Set(sheet.chosen)
  const { colour, due } = sheet
  const set = (said: Partial<Sheet>) => kept.set({ ...sheet, ...said })
  const { run, pending, refusal, fields } = useAction(issueNoticeAction)
  const ready = useReady()
  const busy = useRef(false)

  async function issue(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    // One for the form, kept with it: a second click, or a retry after a lost answer, issues nothing twice.
    const requestKey = sheet.key || newKey()
    set({ key: requestKey })
    const { kind, title, requirement } = sheet
    const said = { kind, colour, title, requirement, due: due ?? dues[colour] }
    const answer = await run({ taskIds: [...chosen], ...said, requestKey })
    busy.current = false
    if (!answer.ok) return
    kept.forget()
    const [only, ...others] = answer.data.noticeIds
    window.location.assign(only && others.length === 0 ? `/notices/${only}` : '/notices')
  }

  const units = groups.filter((group) => group.rows.some((row) => chosen.has(row.id))).length
  return (
    <form onSubmit={issue} className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px]" noValidate>
      <ChosenTasks groups={groups} chosen={chosen} onChange={(now) => set({ chosen: [...now] })} />
      <div className="panel flex flex-col gap-3">
        <KeptHint
          restored={kept.restored}
          startOver={() => {
            kept.set(begun)
            kept.forget()
          }}
        />
        <p role="status">{t('issue.chosen', { tasks: chosen.size, units })}</p>
        {fields.taskIds ? <p className="refusal">{fields.taskIds}</p> : null}
        <SelectField
          label={t('issue.kind')}
          value={sheet.kind}
          onChange={(event) => set({ kind: event.target.value as NoticeKind })}
          choices={NOTICE_KINDS.toReversed().map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        />
        <p className="hint">{t('issue.kindHint')}</p>
        <SelectField
          label={t('issue.colour')}
          value={colour}
          onChange={(event) => set({ colour: event.target.value as NoticeColour })}
          choices={NOTICE_COLOURS.map((each) => ({ value: each, text: t(`colour.${each}`) }))}
        />
        <TextField
          value={sheet.title}
          onChange={(event) => set({ title: event.target.value })}
          label={t('issue.subject')}
          maxLength={100}
          placeholder={t('issue.subjectExample')}
          error={fields.title}
        />
        <div className="field">
          <label htmlFor="requirement">{t('issue.requirement')}</label>
          <textarea
            id="requirement"
            value={sheet.requirement}
            onChange={(event) => set({ requirement: event.target.value })}
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
          onChange={(event) => set({ due: event.target.value })}
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

/** What was written, with those of its tasks that can still be asked after. */
function stillOffered(sheet: Sheet, groups: readonly OfferedGroup[]): Sheet {
  const offered = new Set(groups.flatMap((group) => group.rows.map((row) => row.id)))
  return { ...sheet, chosen: sheet.chosen.filter((id) => offered.has(id)) }
}

const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
