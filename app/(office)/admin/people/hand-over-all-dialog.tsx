'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { SelectField } from '../../../_ui/select-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { handOverAllAction } from './actions.ts'
import type { PostRow } from './posts-table.tsx'

interface HandOverAllProps {
  leaving: ListedPerson
  /** Those of the person's posts that the actor keeps. */
  posts: readonly PostRow[]
  people: readonly ListedPerson[]
  onClose: () => void
}

/** All posts of somebody who leaves, to one successor: choose who, confirm. */
export function HandOverAllDialog({ leaving, posts, people, onClose }: HandOverAllProps) {
  const t = useTranslations('admin')
  const { run, pending, refusal } = useAction(handOverAllAction, { refresh: true })
  const others = people.filter((person) => !person.disabled && person.id !== leaving.id)

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const to = String(new FormData(event.currentTarget).get('to') ?? '')
    const answer = await run({ personId: leaving.id, toPersonId: to || null })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('people.handOverAllTitle', { name: leaving.name })} onClose={onClose}>
      <form onSubmit={give} className="flex flex-col gap-3" noValidate>
        <ul className="list-disc pl-5">
          {posts.map((post) => (
            <li key={post.id}>{`${post.unitName} ${post.title}`}</li>
          ))}
        </ul>
        <p>{t('people.handOverAllText')}</p>
        <SelectField
          name="to"
          label={t('people.to')}
          choices={[
            ...others.map((person) => ({ value: person.id, text: `${person.name} (${person.username})` })),
            { value: '', text: t('people.toNobody') },
          ]}
        />
        <FormEnd submit={t('people.handOver')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
