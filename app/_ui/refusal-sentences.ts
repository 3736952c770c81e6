import type { useTranslations } from 'next-intl'

type Refusals = ReturnType<typeof useTranslations<'refusals'>>
interface Refused {
  code: string
  reason?: string
  fields?: Record<string, string>
  data?: unknown
  ref?: string
}

/** The sentences for a refusal: one for the whole, and one beside each field that caused it. */
export function refusalSentences(refused: Refused, t: Refusals): { refusal: string; fields: Record<string, string> } {
  const say = (key: string) =>
    t.has(key as 'validation') ? t(key as 'validation', { ref: refused.ref ?? '', ...closing } as never) : null
  const closing = closingOf(refused.data)
  const whole =
    (refused.reason && say(`reason.${refused.reason}`)) ||
    say(refused.code) ||
    t('unexpected', { ref: refused.ref ?? '' })
  const fields = Object.entries(refused.fields ?? {}).map(([path, key]) => [
    path,
    say(`field.${key}${closing && key === 'closedMonth' ? 'On' : ''}`) ?? t('field.invalid'),
  ])
  return { refusal: whole, fields: Object.fromEntries(fields) }
}

/** The day on which a month was closed by its calendar, where the refusal names it. */
function closingOf(data: unknown): { closesOn: string } | null {
  if (typeof data !== 'object' || data === null || !('closesOn' in data)) return null
  return typeof data.closesOn === 'string' ? { closesOn: data.closesOn } : null
}
