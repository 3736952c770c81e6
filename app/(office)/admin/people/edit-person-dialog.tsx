'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { editPersonAction } from './actions.ts'

interface EditPersonProps {
  person: ListedPerson
  /** One's own account cannot be disabled. */
  self: boolean
  onClose: () => void
}

/** A person's name, where their digest is mailed, and whether the account is open. */
export function EditPersonDialog({ person, self, onClose }: EditPersonProps) {
  const t = useTranslations('admin')
  const shell = useTranslations('shell')
  const { run, pending, refusal, fields } = useAction(editPersonAction, { refresh: true })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const answer = await run({
      personId: person.id,
      name: String(typed.get('name')),
      disabled: typed.get('disabled') === 'on',
      email: String(typed.get('email')),
      rowVersion: person.rowVersion,
    })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('people.editPerson')} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-3" noValidate>
        <TextField name="name" label={t('name')} defaultValue={person.name} maxLength={100} error={fields.name} />
        <TextField
          name="email"
          type="email"
          label={t('people.email')}
          hint={t('people.emailHint')}
          defaultValue={person.email ?? ''}
          maxLength={254}
          error={fields.email}
        />
        {self ? null : (
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              name="disabled"
              defaultChecked={person.disabled}
              className="h-[18px] min-h-0 w-[18px]"
            />
            {t('people.disable')}
          </label>
        )}
        <FormEnd submit={shell('save')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
