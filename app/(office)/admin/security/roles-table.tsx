'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ROLES, type Role } from '../../../../lib/domain/people/role.ts'
import type { ListedPost } from '../../../../lib/ledger/people/list-posts.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { FormEnd } from '../../../_ui/form-end.tsx'
import { Modal } from '../../../_ui/modal.tsx'
import { SelectField } from '../../../_ui/select-field.tsx'
import { useAction } from '../../../_ui/use-action.ts'
import { setPostRoleAction } from './actions.ts'

type PostRow = ListedPost & { unitName: string }

/** Every post with the role it gives. */
export function RolesTable({ posts }: { posts: PostRow[] }) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const [changed, setChanged] = useState<PostRow | null>(null)
  return (
    <section className="mt-6" aria-labelledby="roles">
      <h2 id="roles" className="mb-2">
        {t('security.roles')}
      </h2>
      <table className="grid-table">
        <ColumnHeads
          heads={[t('people.unit'), t('people.postTitle'), t('people.holder'), t('people.role'), t('actions')]}
        />
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>{post.unitName}</td>
              <td>{post.title}</td>
              <td>{post.holder?.name ?? <span className="text-quiet">{t('people.vacant')}</span>}</td>
              <td>{words(`role.${post.role}`)}</td>
              <td>
                <button type="button" className="btn btn-small" onClick={() => setChanged(post)}>
                  {t('security.setRole')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed ? <SetRoleDialog post={changed} onClose={() => setChanged(null)} /> : null}
    </section>
  )
}

function SetRoleDialog({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const shell = useTranslations('shell')
  const { run, pending, refusal, fields } = useAction(setPostRoleAction, { refresh: true })

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const role = String(new FormData(event.currentTarget).get('role')) as Role
    const answer = await run({ postId: post.id, role, rowVersion: post.rowVersion })
    if (answer.ok) onClose()
  }

  return (
    <Modal title={t('security.setRoleTitle')} onClose={onClose}>
      <form onSubmit={save} className="flex flex-col gap-3" noValidate>
        <p>{t('security.setRoleText', { post: `${post.unitName} ${post.title}` })}</p>
        <SelectField
          name="role"
          label={t('people.role')}
          defaultValue={post.role}
          choices={ROLES.map((role) => ({ value: role, text: words(`role.${role}`) }))}
          error={fields.role}
        />
        <FormEnd submit={shell('save')} pending={pending} refusal={refusal} onCancel={onClose} />
      </form>
    </Modal>
  )
}
