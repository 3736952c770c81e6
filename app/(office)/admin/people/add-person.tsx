'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import type { NewPassword } from '../../../_ui/one-time-password.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { createPersonAction } from './actions.ts'

/** A new person; the one-time password goes to whoever shows it. */
export function AddPerson({ onMade, onClose }: { onMade: (made: NewPassword) => void; onClose: () => void }) {
  const t = useTranslations('admin')
  const { run, pending, refusal, fields } = useAction(createPersonAction, { refresh: true })

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const given = { username: String(typed.get('username')), name: String(typed.get('name')) }
    const answer = await run(given)
    if (!answer.ok) return
    onClose()
    onMade({ ...given, password: answer.data.password })
  }

  return (
    <Modal title={t('people.addPerson')} onClose={onClose}>
      <form onSubmit={add} className="flex flex-col gap-3" noValidate>
        <TextField name="name" label={t('name')} maxLength={100} autoComplete="off" error={fields.name} />
        <TextField
          name="username"
          label={t('username')}
          hint={t('people.usernameHint')}
          maxLength={32}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={fields.username}
        />
        <FormEnd submit={t('add')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
