'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { mayStandBelow, UNIT_KINDS, type UnitKind } from '../../../../lib/domain/people/unit-kind.ts'
import type { ListedUnit } from '../../../../lib/ledger/people/list-units.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { SelectField } from '../../../_ui/select-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { createUnitAction } from './actions.ts'

/** A new unit: where it belongs first, since that decides which kinds may stand there. */
export function AddUnit({ units, onClose }: { units: ListedUnit[]; onClose: () => void }) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const { run, pending, refusal, fields } = useAction(createUnitAction, { refresh: true })
  const [parentId, setParentId] = useState('')
  const open = units.filter((unit) => !unit.closed)
  const parent = open.find((unit) => unit.id === parentId)
  const kinds = UNIT_KINDS.filter((kind) => mayStandBelow(kind, parent?.kind ?? null))

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const answer = await run({
      parentId: parentId || null,
      kind: String(typed.get('kind')) as UnitKind,
      name: String(typed.get('name')),
      sort: units.filter((unit) => unit.parentId === (parentId || null)).length,
    })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('units.addTitle')} onClose={onClose}>
      <form onSubmit={add} className="flex flex-col gap-3" noValidate>
        <SelectField
          name="parentId"
          label={t('units.parent')}
          value={parentId}
          onChange={(event) => setParentId(event.target.value)}
          choices={[
            { value: '', text: t('units.top') },
            ...open.map((unit) => ({ value: unit.id, text: unit.fullName })),
          ]}
        />
        <SelectField
          name="kind"
          label={t('units.kind')}
          choices={kinds.map((kind) => ({ value: kind, text: words(`unitKind.${kind}`) }))}
          error={fields.kind}
        />
        <TextField name="name" label={t('units.name')} maxLength={100} error={fields.name} />
        <FormEnd submit={t('add')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
