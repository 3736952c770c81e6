import { ZodError } from 'zod'
import { Refusal, type RefusalCode } from '../domain/errors.ts'
import { faultFacts, log } from './log.ts'

/** What an action or handler gives back: data, or a code whose sentence the view finds in lib/i18n. */
export type Answer<T> =
  | { ok: true; data: T }
  | {
      ok: false
      code: RefusalCode | 'unexpected'
      reason?: string
      fields?: Record<string, string>
      data?: unknown
      ref?: string
    }

/** Turns whatever was thrown into an answer. Faults are logged with a reference and their text is not given away. */
export function refused(error: unknown, requestId: string): Answer<never> {
  if (error instanceof ZodError) return { ok: false, code: 'validation', fields: fieldsOf(error) }
  if (error instanceof Refusal) {
    if (error.code === 'forbidden' || error.code === 'notFound') log('warn', 'refused', { requestId, code: error.code })
    const { fields, reason, data } = error.detail
    return {
      ok: false,
      code: error.code,
      ...(fields && { fields }),
      ...(reason && { reason }),
      ...(data !== undefined && { data }),
    }
  }
  log('error', 'fault', { requestId, ...faultFacts(error) })
  return { ok: false, code: 'unexpected', ref: requestId.slice(-6) }
}

/** Field paths to message keys: a schema's own message where it is a key, else `invalid`. */
function fieldsOf(error: ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [issue.path.join('.'), /^[a-zA-Z]+$/.test(issue.message) ? issue.message : 'invalid']),
  )
}

/** The HTTP status of an answer. */
export function statusOf(answer: Answer<unknown>): number {
  if (answer.ok) return 200
  return {
    validation: 400,
    unauthenticated: 401,
    forbidden: 403,
    notFound: 404,
    conflict: 409,
    limit: 429,
    unexpected: 500,
  }[answer.code]
}
