import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { LANGUAGE_COOKIE, languageOf } from './languages.ts'
import { MESSAGES } from './messages.ts'

/** next-intl's answer for a request: the language from the cookie, times as the office's clock shows them. */
export default getRequestConfig(async () => {
  const locale = languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value)
  return { locale, messages: MESSAGES[locale], timeZone: 'Asia/Shanghai' }
})
