import type { Language } from '../../../lib/domain/people/language.ts'
import { promiseText } from '../../../lib/i18n/promise-text.ts'
import type { Granted, RequestShown } from '../../../lib/ledger/requests/shown-request.ts'

/** What is asked for: 2025-06-30 → 2025-09-30 · 16 个 → 12 个. */
export function askedText(request: RequestShown, language: Language): string {
  if (request.kind === 'extension') return `${request.oldDue} → ${request.newDue}`
  return `${grantedFrom(request, language)} → ${target(request, request.newValue, request.newValueHigh, language)}`
}

/** The target that stood when it was asked. */
export const grantedFrom = (request: RequestShown, language: Language): string =>
  target(request, request.oldValue, request.oldValueHigh, language)

export const grantedText = (request: RequestShown, { value, valueHigh }: Granted, language: Language): string =>
  target(request, value, valueHigh, language)

function target(request: RequestShown, value: string | null, valueHigh: string | null, language: Language): string {
  const { taskKind: kind, measure, comparator, measureUnit, recurrence } = request
  return promiseText({ kind, measure, comparator, measureUnit, recurrence, value, valueHigh }, language)
}
