'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { BothSides } from '../../../../_ui/promise/both-sides.tsx'
import { PromiseFieldsView } from '../../../../_ui/promise/promise-fields.tsx'
import { type PromiseStart, promiseFrom } from '../../../../_ui/promise/promise-input.ts'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import { SelectField } from '../../../../_ui/select-field.tsx'
import type { Hands } from './desk-hands.ts'
import type { EditedRow } from './draft-acts.ts'
import { forgetEdit, keepEdit, keptEdit } from './kept-edits.ts'
import { promiseOfRow, restored } from './row-promise.ts'
import { useWords } from './screen-words.tsx'

interface RowEditorProps {
  row: DraftRow
  view: DraftView
  hands: Hands
}

/** Every field of a row. What is typed is kept until it is saved or thrown away; somebody else's change is shown beside it. */
export function RowEditor({ row, view, hands }: RowEditorProps) {
  const { t } = useWords()
  const r = useTranslations('refusals')
  const form = useRef<HTMLFormElement>(null)
  const [kept] = useState(() => keptEdit(row.id))
  const [stood, setStood] = useState(() => kept?.stood ?? JSON.stringify(promiseOfRow(row)))
  const [start] = useState(() => (kept ? restored(kept.values, promiseOfRow(row)) : promiseOfRow(row)))
  const [refused, setRefused] = useState<ReturnType<typeof refusalSentences> | null>(null)
  const [busy, setBusy] = useState(false)
  const changed = stood !== JSON.stringify(promiseOfRow(row))
  const [typed, setTyped] = useState<PromiseStart>(start)
  useEffect(() => form.current?.querySelector<HTMLElement>('[name=title]')?.focus(), [])
  // Both sides stand above the fields: whoever types further down must see that there is something to choose.
  useEffect(() => {
    if (!changed || !form.current) return
    setTyped(promiseFrom(new FormData(form.current), start) as PromiseStart)
    form.current.scrollIntoView({ block: 'start' })
  }, [changed, start])

  function leave() {
    hands.put({ panel: null })
    form.current?.closest('li')?.querySelector<HTMLElement>('[data-line]')?.focus()
  }
  function discard() {
    forgetEdit(row.id)
    leave()
  }
  async function save(event?: FormEvent) {
    event?.preventDefault()
    if (!form.current || busy) return
    const given = new FormData(form.current)
    const promise = promiseFrom(given, start) as EditedRow
    const section = String(given.get('section') ?? '')
    setBusy(true)
    const act = hands.make.edit(row, row.rowVersion, { ...promise, section: section === '' ? null : Number(section) })
    const answer = await hands.run(act)
    setBusy(false)
    if (answer.ok) return discard()
    setRefused(refusalSentences(answer, r))
    setTyped(promiseFrom(given, start) as PromiseStart)
  }
  function onInput() {
    if (!form.current) return
    keepEdit(row.id, form.current, stood)
    if (changed) setTyped(promiseFrom(new FormData(form.current), start) as PromiseStart)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    leave()
  }
  function takeYours() {
    setStood(JSON.stringify(promiseOfRow(row)))
    void save()
  }

  const fields = refused?.fields ?? {}
  return (
    <form
      ref={form}
      className="line-panel"
      aria-label={t('edit.title', { no: row.no })}
      onSubmit={save}
      onInput={onInput}
      onKeyDown={onKeyDown}
      noValidate
    >
      {kept ? <p className="notice">{t('edit.kept')}</p> : null}
      {changed ? <BothSides typed={typed} current={promiseOfRow(row)} /> : null}
      <PromiseFieldsView start={start} fields={fields} />
      <SelectField
        name="section"
        label={t('edit.section')}
        defaultValue={kept?.values.section ?? row.task.section ?? ''}
        choices={[
          { value: '', text: t('edit.noSection') },
          ...view.sections.map(({ title }, at) => ({ value: String(at), text: title })),
        ]}
        error={fields.section}
      />
      <div className="bar">
        {changed ? (
          <>
            <button type="button" className="btn btn-main" disabled={busy} onClick={takeYours}>
              {t('edit.takeYours')}
            </button>
            <button type="button" className="btn" onClick={discard}>
              {t('edit.takeTheirs')}
            </button>
          </>
        ) : (
          <>
            <button type="submit" className="btn btn-main" disabled={busy}>
              {t('edit.save')}
            </button>
            <button type="button" className="btn" onClick={discard}>
              {t('edit.discard')}
            </button>
          </>
        )}
        <button type="button" className="btn btn-plain" onClick={leave}>
          {t('edit.close')} <kbd>Esc</kbd>
        </button>
        <p role="alert" className="refusal">
          {refused?.refusal}
        </p>
      </div>
    </form>
  )
}
