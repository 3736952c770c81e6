'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { labelled } from '../../../../../lib/i18n/punctuation.ts'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { FormEnd } from '../../../../_ui/form-end.tsx'
import { Modal } from '../../../../_ui/modal.tsx'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import { SelectField } from '../../../../_ui/select-field.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import { typedIn } from '../../../../_ui/typed-in.ts'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'

interface HeadDialogProps {
  view: DraftView
  hands: Hands
  /** Units whose reports the actor may import. */
  issuers: readonly { id: string; name: string }[]
}

/** Title, unit and plan period. When somebody was quicker, theirs is told and saving again puts one's own in place. */
export function HeadDialog({ view, hands, issuers }: HeadDialogProps) {
  const { t } = useWords()
  const language = useLocale()
  const r = useTranslations('refusals')
  const [seen, setSeen] = useState(view.rowVersion)
  const [refused, setRefused] = useState<ReturnType<typeof refusalSentences> | null>(null)
  const [theirs, setTheirs] = useState<DraftView['head'] | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => hands.put({ dialog: null })
  const { title, planPeriod } = view.head
  const [start] = useState({ title, ...planPeriod })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const unitId = typed('unitId')
    setBusy(true)
    const answer = await hands.run(
      hands.make.head(seen, {
        ...{ title: typed('title'), planStart: typed('planStart'), planEnd: typed('planEnd') },
        ...(unitId !== view.unitId && { unitId }),
      }),
    )
    setBusy(false)
    // Another unit has other sections and posts: everything is read anew.
    if (answer.ok) return unitId === view.unitId ? close() : location.reload()
    setRefused(refusalSentences(answer, r))
    const met = answer.data as { head?: DraftView['head']; rowVersion?: number } | undefined
    if (answer.reason === 'changed' && met?.head && met.rowVersion) {
      setTheirs(met.head)
      setSeen(met.rowVersion)
    }
  }
  async function relate() {
    const answer = await hands.run(hands.make.separate(seen, false))
    if (answer.ok) location.reload()
    else setRefused(refusalSentences(answer, r))
  }
  const fields = refused?.fields ?? {}
  return (
    <Modal title={t('head.edit')} onClose={close}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        <TextField
          name="title"
          label={t('head.name')}
          defaultValue={start.title}
          maxLength={120}
          error={fields.title}
        />
        <SelectField
          name="unitId"
          label={t('head.unit')}
          defaultValue={view.unitId}
          choices={issuers.map(({ id, name }) => ({ value: id, text: name }))}
          error={fields.unitId}
        />
        <div className="flex gap-3">
          <TextField name="planStart" label={t('head.start')} defaultValue={start.start} error={fields.planStart} />
          <TextField name="planEnd" label={t('head.end')} defaultValue={start.end} error={fields.planEnd} />
        </div>
        {view.corrects ? null : (
          <div>
            <button type="button" className="btn btn-small" onClick={() => void relate()}>
              {t('difference.relate')}
            </button>
          </div>
        )}
        {theirs ? (
          <p className="warning">
            {labelled(t('edit.theirs'), `${theirs.title} · ${t('head.period', { ...theirs.planPeriod })}`, language)}
          </p>
        ) : null}
        <FormEnd
          submit={t('head.save')}
          pending={busy}
          refusal={refused && Object.keys(fields).length === 0 ? refused.refusal : null}
          onCancel={close}
        />
      </form>
    </Modal>
  )
}
