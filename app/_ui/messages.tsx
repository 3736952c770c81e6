import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages as All } from '../../lib/i18n/messages.ts'

/** Gives the client components below only the namespaces they use. */
export async function Messages({ of, children }: { of: readonly (keyof All)[]; children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()])
  const picked = Object.fromEntries(of.map((name) => [name, all[name]]))
  return (
    <NextIntlClientProvider locale={locale} messages={picked as unknown as All}>
      {children}
    </NextIntlClientProvider>
  )
}
