'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LANGUAGES, type Language } from '../../../lib/domain/people/language.ts'
import { switchLanguageAction } from '../../_ui/actions.ts'
import { called } from '../../_ui/use-action.ts'

/** The languages side by side, the chosen one pressed. */
export function LanguageChoice() {
  const t = useTranslations('admin')
  const chosen = useLocale()
  const router = useRouter()
  async function choose(language: Language) {
    const answer = await called(switchLanguageAction, { language })
    if (answer.ok) router.refresh()
  }
  return (
    <div className="flex gap-2">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={`btn ${language === chosen ? 'btn-main' : ''}`}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {t(language === 'en' ? 'account.english' : 'account.chinese')}
        </button>
      ))}
    </div>
  )
}
