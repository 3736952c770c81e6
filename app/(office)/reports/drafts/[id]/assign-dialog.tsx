'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { FormEnd } from '../../../../_ui/form-end.tsx'
import { LeadFields } from '../../../../_ui/lead-fields.tsx'
import { Modal } from '../../../../_ui/modal.tsx'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import { SupportingFields, supportingFrom } from '../../../../_ui/supporting-fields.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import type { Hands } from './desk-hands.ts'
import type { Assigned } from './draft-acts.ts'
import { useWords } from './screen-words.tsx'

/** Who answers and by when, for the ticked rows or the one that is looked at; what is not touched stays. */
export function AssignDialog({ view, hands }: { view: DraftView; hands: Hands }) {
  const { t } = useWords()
  const r = useTranslations('refusals')
  const [rows] = useState(() => hands.targets())
  const [refused, setRefused] = useState<ReturnType<typeof refusalSentences> | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => hands.put({ dialog: null })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const answer = await hands.run(hands.make.assign(rows, assignedFrom(new FormData(event.currentTarget))))
    setBusy(false)
    if (!answer.ok) return setRefused(refusalSentences(answer, r))
    hands.chooseNone()
    close()
  }
  const fields = refused?.fields ?? {}
  return (
    <Modal title={t('assign.title', { count: rows.length })} onClose={close}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        <p className="hint">{t('assign.hint')}</p>
        <LeadFields who={view} errors={fields} />
        <SupportingFields units={view.units} />
        <div className="flex gap-3">
          <TextField
            name="leadOfficial"
            label={t('assign.official')}
            placeholder={t('assign.keep')}
            maxLength={40}
            error={fields.leadOfficial}
          />
          <TextField name="due" label={t('assign.due')} placeholder="2026-06-30" size={11} error={fields.due} />
        </div>
        <FormEnd
          submit={t('assign.save', { count: rows.length })}
          pending={busy}
          refusal={refused && Object.keys(fields).length === 0 ? refused.refusal : null}
          onCancel={close}
        />
      </form>
    </Modal>
  )
}

/** Only what was filled in. */
function assignedFrom(form: FormData): Assigned {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const [lead, supportingUnitIds] = [typed('leadUnitId'), supportingFrom(form)]
  return {
    ...(lead && { leadUnitId: lead, postId: typed('postId') || null }),
    ...(supportingUnitIds && { supportingUnitIds }),
    ...(typed('leadOfficial') && { leadOfficial: typed('leadOfficial') }),
    ...(typed('due') && { due: typed('due') }),
  }
}
