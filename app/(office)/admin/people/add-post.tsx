'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { isAdminRole } from '../../../../lib/domain/people/policy.ts'
import { ROLES, type Role } from '../../../../lib/domain/people/role.ts'
import type { ListedUnit } from '../../../../lib/ledger/people/list-units.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { SelectField } from '../../../_ui/select-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { createPostAction } from './actions.ts'
import type { Rights } from './people-table.tsx'

/** A new post in a unit, with the role that it gives whoever holds it. */
export function AddPost({ units, rights, onClose }: { units: ListedUnit[]; rights: Rights; onClose: () => void }) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const { run, pending, refusal, fields } = useAction(createPostAction, { refresh: true })
  const roles = ROLES.filter((role) => (isAdminRole(role) ? rights.guard : rights.setUp))

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const answer = await run({
      unitId: String(typed.get('unitId') ?? ''),
      role: String(typed.get('role')) as Role,
      title: String(typed.get('title')),
    })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('people.addPost')} onClose={onClose}>
      <form onSubmit={add} className="flex flex-col gap-3" noValidate>
        <SelectField
          name="unitId"
          label={t('people.unit')}
          choices={units.filter((unit) => !unit.closed).map((unit) => ({ value: unit.id, text: unit.fullName }))}
          error={fields.unitId}
        />
        <SelectField
          name="role"
          label={t('people.role')}
          choices={roles.map((role) => ({ value: role, text: words(`role.${role}`) }))}
          error={fields.role}
        />
        <TextField name="title" label={t('people.postTitle')} maxLength={100} error={fields.title} />
        <FormEnd submit={t('add')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
