'use server'
import { cookies } from 'next/headers'
import { LANGUAGE_COOKIE } from '../../lib/i18n/languages.ts'
import { openAction } from '../../lib/kernel/action.ts'
import { currentActor } from '../../lib/kernel/request.ts'
import { SwitchLanguage, switchLanguage } from '../../lib/ledger/people/switch-language.ts'
import { LANGUAGE_COOKIE_OPTIONS } from './language-cookie.ts'

/** The cookie answers at once; for somebody signed in the choice is remembered too. */
export const switchLanguageAction = openAction(SwitchLanguage, async (input, requestId) => {
  const actor = await currentActor()
  if (actor) await switchLanguage({ actor, now: Date.now(), requestId }, input)
  const jar = await cookies()
  jar.set(LANGUAGE_COOKIE, input.language, LANGUAGE_COOKIE_OPTIONS)
})
