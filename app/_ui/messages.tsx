import { getLocale, getMessages, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages as All } from '../../lib/i18n/messages.ts'
import { PackedMessages } from './packed-messages.tsx'

/** Gives the client components below only the namespaces they use. */
export async function Messages({ of, children }: { of: readonly (keyof All)[]; children: ReactNode }) {
  const [language, timeZone, all] = await Promise.all([getLocale(), getTimeZone(), getMessages()])
  const name = `${language} ${of}`
  const packed = known.get(name) ?? JSON.stringify(Object.fromEntries(of.map((each) => [each, all[each]])))
  known.set(name, packed)
  return (
    <PackedMessages language={language} timeZone={timeZone} packed={packed}>
      {children}
    </PackedMessages>
  )
}

/** The texts of a build never change. */
const known = new Map<string, string>()
