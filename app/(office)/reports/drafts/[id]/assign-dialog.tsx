'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { FormEnd } from '../../../../_ui/form-end.tsx'
import { Modal } from '../../../../_ui/modal.tsx'
import { refusalSentences } from '../../../../_ui/refusal-sentences.ts'
import { SelectField } from '../../../../_ui/select-field.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import type { Hands } from './desk-hands.ts'
import type { Assigned } from './draft-acts.ts'
import { useWords } from './screen-words.tsx'

const KEEP = 'keep'

/** Who answers and by when, for the ticked rows or the one that is looked at; what is not touched stays. */
export function AssignDialog({ view, hands }: { view: DraftView; hands: Hands }) {
  const { t } = useWords()
  const r = useTranslations('refusals')
  const [rows] = useState(() => hands.targets())
  const [lead, setLead] = useState(KEEP)
  const [replace, setReplace] = useState(false)
  const [refused, setRefused] = useState<ReturnType<typeof refusalSentences> | null>(null)
  const [busy, setBusy] = useState(false)
  const posts = view.posts.filter((post) => post.unitId === lead)
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
  const keep = { value: KEEP, text: t('assign.keep') }
  return (
    <Modal title={t('assign.title', { count: rows.length })} onClose={close}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        <p className="hint">{t('assign.hint')}</p>
        <SelectField
          name="leadUnitId"
          label={t('assign.lead')}
          choices={[keep, ...view.units.map(({ id, name }) => ({ value: id, text: name }))]}
          value={lead}
          onChange={(event) => setLead(event.currentTarget.value)}
          error={fields.leadUnitId}
        />
        <SelectField
          key={lead}
          name="postId"
          label={t('assign.post')}
          disabled={lead === KEEP}
          choices={
            lead === KEEP
              ? [keep]
              : [...posts.map(({ id, name }) => ({ value: id, text: name })), { value: '', text: t('assign.none') }]
          }
          error={fields.postId}
        />
        <fieldset className="flex flex-wrap gap-x-3">
          <legend className="label">{t('assign.supporting')}</legend>
          {[false, true].map((choice) => (
            <label key={String(choice)} className="flex h-8 items-center gap-1">
              <input
                type="radio"
                name="replace"
                value={choice ? '1' : ''}
                className="min-h-0"
                checked={replace === choice}
                onChange={() => setReplace(choice)}
              />
              {t(choice ? 'assign.supportingReplace' : 'assign.supportingKeep')}
            </label>
          ))}
          {replace ? <Supporting units={view.units} /> : null}
        </fieldset>
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

function Supporting({ units }: { units: DraftView['units'] }) {
  return (
    <div className="flex max-h-40 basis-full flex-wrap gap-x-3 overflow-y-auto">
      {units.map((unit) => (
        <label key={unit.id} className="flex h-8 items-center gap-1">
          <input type="checkbox" name="supportingUnitId" value={unit.id} className="tick" />
          {unit.name}
        </label>
      ))}
    </div>
  )
}

/** Only what was filled in. */
function assignedFrom(form: FormData): Assigned {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const lead = typed('leadUnitId')
  return {
    ...(lead !== KEEP && { leadUnitId: lead, postId: typed('postId') || null }),
    ...(form.get('replace') === '1' && { supportingUnitIds: form.getAll('supportingUnitId').map(String) }),
    ...(typed('leadOfficial') && { leadOfficial: typed('leadOfficial') }),
    ...(typed('due') && { due: typed('due') }),
  }
}
