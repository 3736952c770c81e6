import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { PasswordForm } from '../password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('account.password') }
}

/** Where a one-time password is changed: the only page that its holder can open. */
export default async function OneTimePasswordPage() {
  const { actor } = await pageContext(true)
  const t = await getTranslations('admin')
  return (
    <>
      <h1 className="mb-3">{t('account.password')}</h1>
      {actor.mustChange ? <p className="notice mb-4 max-w-[560px]">{t('account.oneTime')}</p> : null}
      <Messages of={['admin', 'refusals']}>
        <PasswordForm username={actor.username} first={actor.mustChange} />
      </Messages>
    </>
  )
}
