import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../lib/kernel/request.ts'
import { myEmail } from '../../../lib/ledger/people/my-email.ts'
import { myPosts } from '../../../lib/ledger/people/my-posts.ts'
import { ColumnHeads } from '../../_ui/column-heads.tsx'
import { Messages } from '../../_ui/messages.tsx'
import { EmailForm } from './email-form.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PasswordForm } from './password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('account.title') }
}

/** What somebody holds, in which language they read, where their digest goes, and their password. */
export default async function AccountPage() {
  const ctx = await pageContext()
  const [posts, email, t, words] = await Promise.all([
    myPosts(ctx),
    myEmail(ctx),
    getTranslations('admin'),
    getTranslations('words'),
  ])
  return (
    <>
      <h1>{t('account.title')}</h1>
      <p className="my-2">
        {ctx.actor.name} <span className="text-quiet">{ctx.actor.username}</span>
      </p>
      <section className="mt-5 max-w-[760px]">
        <h2 className="mb-2">{t('account.posts')}</h2>
        {posts.length === 0 ? <p className="warning">{t('account.noPosts')}</p> : null}
        {posts.length > 0 ? (
          <table className="grid-table">
            <ColumnHeads heads={[t('account.unit'), t('account.post'), t('account.role')]} />
            <tbody>
              {posts.map((post) => (
                <tr key={post.postId}>
                  <td>{post.unitName}</td>
                  <td>{post.title}</td>
                  <td>{words(`role.${post.role}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </section>
      <section className="mt-6">
        <h2 className="mb-2">{t('account.language')}</h2>
        <Messages of={['admin']}>
          <LanguageChoice />
        </Messages>
      </section>
      <section className="mt-6">
        <h2 className="mb-3">{t('account.email')}</h2>
        <Messages of={['admin', 'refusals', 'shell']}>
          <EmailForm email={email} />
        </Messages>
      </section>
      <section className="mt-6">
        <h2 className="mb-3">{t('account.password')}</h2>
        <Messages of={['admin', 'refusals']}>
          <PasswordForm username={ctx.actor.username} first={false} />
        </Messages>
      </section>
    </>
  )
}
