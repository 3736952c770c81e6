import { getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '../_ui/language-switch.tsx'
import { SignOut } from './sign-out.tsx'

/** Name, language and the way out, at the end of the header. */
export async function AccountMenu({ name }: { name: string }) {
  const t = await getTranslations('shell')
  return (
    <div className="ml-auto flex items-center gap-2">
      <a href="/account" className="px-2">
        {name}
      </a>
      <LanguageSwitch text={t('language')} label={t('languageLabel')} />
      <SignOut text={t('signOut')} />
    </div>
  )
}
