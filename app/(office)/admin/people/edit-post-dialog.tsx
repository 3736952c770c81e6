'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { editPostAction } from './actions.ts'
import type { PostRow } from './posts-table.tsx'

/** A post's title. */
export function EditPostDialog({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const t = useTranslations('admin')
  const shell = useTranslations('shell')
  const { run, pending, refusal, fields } = useAction(editPostAction, { refresh: true })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title'))
    const answer = await run({ postId: post.id, title, rowVersion: post.rowVersion })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('people.editPost')} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-3" noValidate>
        <p className="hint">{post.unitName}</p>
        <TextField
          name="title"
          label={t('people.postTitle')}
          defaultValue={post.title}
          maxLength={100}
          error={fields.title}
        />
        <FormEnd submit={shell('save')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
