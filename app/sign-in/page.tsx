import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '../../lib/kernel/request.ts'
import { LanguageSwitch } from '../_ui/language-switch.tsx'
import { Messages } from '../_ui/messages.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('signIn.title') }
}

/** The way in. Who is signed in already goes on to their work. */
export default async function SignInPage() {
  if (await currentActor()) redirect('/')
  const [t, shell] = await Promise.all([getTranslations('admin'), getTranslations('shell')])
  return (
    <main className="mx-auto flex min-h-screen max-w-[360px] flex-col justify-center gap-5 px-4 pb-24">
      <header className="flex items-center justify-between">
        <h1 className="text-accent">{shell('product')}</h1>
        <LanguageSwitch text={shell('language')} label={shell('languageLabel')} />
      </header>
      <Messages of={['admin', 'refusals']}>
        <SignInForm />
      </Messages>
      <noscript>
        <p className="warning">{shell('noScript')}</p>
      </noscript>
      <p className="hint">{t('signIn.help')}</p>
    </main>
  )
}
