'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { SelectField } from '../../../_ui/select-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { handOverAction } from './actions.ts'
import type { PostRow } from './posts-table.tsx'

interface HandOverProps {
  post: PostRow
  people: ListedPerson[]
  onClose: () => void
}

/** Hands a post over: choose who, confirm. */
export function HandOverDialog({ post, people, onClose }: HandOverProps) {
  const t = useTranslations('admin')
  const { run, pending, refusal } = useAction(handOverAction, { refresh: true })
  const others = people.filter((person) => !person.disabled && person.id !== post.holder?.id)

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const to = String(new FormData(event.currentTarget).get('to') ?? '')
    const answer = await run({ postId: post.id, toPersonId: to || null, rowVersion: post.rowVersion })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('people.handOverTitle')} onClose={onClose}>
      <form onSubmit={give} className="flex flex-col gap-3" noValidate>
        <p>
          {t('people.handOverText', {
            post: `${post.unitName} ${post.title}`,
            holder: post.holder?.name ?? t('people.vacant'),
          })}
        </p>
        <SelectField
          name="to"
          label={t('people.to')}
          choices={[
            ...others.map((person) => ({ value: person.id, text: `${person.name} (${person.username})` })),
            ...(post.holder ? [{ value: '', text: t('people.toNobody') }] : []),
          ]}
        />
        <FormEnd submit={t('people.handOver')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
