'use server'
import { cookies } from 'next/headers'
import { LANGUAGE_COOKIE, languageOf } from '../../lib/i18n/languages.ts'
import { openAction } from '../../lib/kernel/action.ts'
import { clientAddress } from '../../lib/kernel/request.ts'
import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from '../../lib/kernel/session.ts'
import { SignIn, signIn } from '../../lib/ledger/people/sign-in.ts'
import { LANGUAGE_COOKIE_OPTIONS } from '../_ui/language-cookie.ts'

/** The token goes into the cookie only: no script ever sees it. */
export const signInAction = openAction(SignIn, async (input, requestId) => {
  const jar = await cookies()
  const oldToken = jar.get(SESSION_COOKIE)?.value
  const { token, language } = await signIn(input, {
    address: await clientAddress(),
    now: Date.now(),
    requestId,
    oldToken,
  })
  jar.set(SESSION_COOKIE, token, SESSION_COOKIE_OPTIONS)
  if (language) jar.set(LANGUAGE_COOKIE, languageOf(language), LANGUAGE_COOKIE_OPTIONS)
})
