'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { ListedUnit } from '../../../../lib/ledger/people/list-units.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { editUnitAction } from './actions.ts'

/** A unit's name and its place among its siblings. */
export function EditUnitDialog({ unit, onClose }: { unit: ListedUnit; onClose: () => void }) {
  const t = useTranslations('admin')
  const shell = useTranslations('shell')
  const { run, pending, refusal, fields } = useAction(editUnitAction, { refresh: true })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const sort = String(typed.get('sort')).trim()
    const answer = await run({
      unitId: unit.id,
      name: String(typed.get('name')),
      // What is no number is left to the server to refuse beside the field.
      sort: /^\d+$/.test(sort) ? Number(sort) : Number.NaN,
      rowVersion: unit.rowVersion,
    })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('units.editTitle')} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-3" noValidate>
        <TextField name="name" label={t('units.name')} defaultValue={unit.name} maxLength={100} error={fields.name} />
        <TextField
          name="sort"
          label={t('units.sort')}
          hint={t('units.sortHint')}
          defaultValue={unit.sort}
          inputMode="numeric"
          maxLength={4}
          error={fields.sort}
        />
        <FormEnd submit={shell('save')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
