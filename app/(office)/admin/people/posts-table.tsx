'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isAdminRole } from '../../../../lib/domain/people/policy.ts'
import type { ListedPerson } from '../../../../lib/ledger/people/list-people.ts'
import type { ListedPost } from '../../../../lib/ledger/people/list-posts.ts'
import type { ListedUnit } from '../../../../lib/ledger/people/list-units.ts'
import { ColumnHeads } from '../../../_ui/column-heads.tsx'
import { ConfirmedButton } from '../../../_ui/confirmed-button.tsx'
import { closePostAction } from './actions.ts'
import { AddPost } from './add-post.tsx'
import { EditPostDialog } from './edit-post-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import type { Rights } from './people-table.tsx'

export type PostRow = ListedPost & { unitName: string }
interface PostsTableProps {
  posts: PostRow[]
  people: ListedPerson[]
  units: ListedUnit[]
  rights: Rights
}

/** Posts with who holds them; the administrators' posts are 安全管理员's to keep, all others 系统管理员's. */
export function PostsTable({ posts, people, units, rights }: PostsTableProps) {
  const t = useTranslations('admin')
  const words = useTranslations('words')
  const [open, setOpen] = useState<{ form: 'add' } | { form: 'edit' | 'handOver'; post: PostRow } | null>(null)
  const close = () => setOpen(null)
  const may = (post: PostRow) => (isAdminRole(post.role) ? rights.guard : rights.setUp)
  return (
    <section className="mt-6" aria-labelledby="posts">
      <div className="bar">
        <h2 id="posts">{t('people.posts')}</h2>
        <button type="button" className="btn btn-main" onClick={() => setOpen({ form: 'add' })}>
          {t('people.addPost')}
        </button>
      </div>
      {posts.length === 0 ? <p className="empty">{t('people.noPosts')}</p> : null}
      {posts.length > 0 ? (
        <table className="grid-table">
          <ColumnHeads
            heads={[t('people.unit'), t('people.postTitle'), t('people.role'), t('people.holder'), t('actions')]}
          />
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>{post.unitName}</td>
                <td>{post.title}</td>
                <td className="whitespace-nowrap">{words(`role.${post.role}`)}</td>
                <td className="whitespace-nowrap">
                  {post.holder?.name ?? <span className="text-quiet">{t('people.vacant')}</span>}
                </td>
                <td>
                  {may(post) ? (
                    <span className="flex gap-2">
                      <button
                        type="button"
                        className="btn btn-small"
                        onClick={() => setOpen({ form: 'handOver', post })}
                      >
                        {t('people.handOver')}
                      </button>
                      <button type="button" className="btn btn-small" onClick={() => setOpen({ form: 'edit', post })}>
                        {t('edit')}
                      </button>
                      <ConfirmedButton
                        text={t('people.closePost')}
                        question={t('people.closePostQuestion', { post: `${post.unitName} ${post.title}` })}
                        call={closePostAction}
                        input={{ postId: post.id, rowVersion: post.rowVersion }}
                        danger
                      />
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {open?.form === 'add' ? <AddPost units={units} rights={rights} onClose={close} /> : null}
      {open?.form === 'edit' ? <EditPostDialog post={open.post} onClose={close} /> : null}
      {open?.form === 'handOver' ? <HandOverDialog post={open.post} people={people} onClose={close} /> : null}
    </section>
  )
}
