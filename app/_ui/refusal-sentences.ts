import type { useTranslations } from 'next-intl'

type Refusals = ReturnType<typeof useTranslations<'refusals'>>
interface Refused {
  code: string
  reason?: string
  fields?: Record<string, string>
  ref?: string
}

/** The sentences for a refusal: one for the whole, and one beside each field that caused it. */
export function refusalSentences(refused: Refused, t: Refusals): { refusal: string; fields: Record<string, string> } {
  const say = (key: string) =>
    t.has(key as 'validation') ? t(key as 'validation', { ref: refused.ref ?? '' } as never) : null
  const whole =
    (refused.reason && say(`reason.${refused.reason}`)) ||
    say(refused.code) ||
    t('unexpected', { ref: refused.ref ?? '' })
  const fields = Object.entries(refused.fields ?? {}).map(([path, key]) => [
    path,
    say(`field.${key}`) ?? t('field.invalid'),
  ])
  return { refusal: whole, fields: Object.fromEntries(fields) }
}
