'use client'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '../../lib/domain/people/language.ts'
import type { Messages } from '../../lib/i18n/messages.ts'

interface PackedMessagesProps {
  language: Language
  timeZone: string
  /** Messages as JSON: one text crosses faster than hundreds. */
  packed: string
  children: ReactNode
}

/** Messages for the client components below. */
export function PackedMessages({ language, timeZone, packed, children }: PackedMessagesProps) {
  const messages = known.get(packed) ?? (JSON.parse(packed) as Messages)
  known.set(packed, messages)
  return (
    <NextIntlClientProvider locale={language} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}

/** Read once a build, not once a page. */
const known = new Map<string, Messages>()
