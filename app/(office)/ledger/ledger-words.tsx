'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../../../lib/domain/people/language.ts'
import { fill } from '../../../lib/i18n/fill.ts'

interface Words {
  t: ReturnType<typeof useTranslations<'ledger'>>
  w: ReturnType<typeof useTranslations<'words'>>
  refusals: ReturnType<typeof useTranslations<'refusals'>>
  language: Language
}

const Shared = createContext<Words | null>(null)

/** One set of translators for the whole table: 60 rows with a dozen of their own each took longer than the rows. */
export function LedgerWords({ children }: { children: ReactNode }) {
  const [t, w, refusals, language] = [
    useTranslations('ledger'),
    useTranslations('words'),
    useTranslations('refusals'),
    useLocale(),
  ]
  const words = useMemo(() => ({ t: quick(t), w: quick(w), refusals, language }), [t, w, refusals, language])
  return <Shared value={words}>{children}</Shared>
}

/** The table's words. @throws outside of it */
export function useWords(): Words {
  const words = useContext(Shared)
  if (!words) throw new Error('no words around')
  return words
}

/** Remembers plain messages and fills plain `{names}` in by itself; what has plurals goes the long way. */
function quick<T extends { (key: never, values?: never): string; raw(key: string): unknown }>(t: T): T {
  const known = new Map<string, string | null>()
  function said(key: string, values?: Record<string, string | number>): string {
    const text = known.get(key)
    if (text === undefined) {
      const raw = String(t.raw(key))
      known.set(key, /'|\{\s*\w+\s*,/.test(raw) ? null : raw)
      return said(key, values)
    }
    if (text === null) return t(key as never, values as never)
    return values ? fill(text, values) : text
  }
  return Object.assign(said, { raw: t.raw }) as unknown as T
}
