/** Why a verb or query refused. Text for people comes from lib/i18n by code and detail; nothing here is shown. */
export type RefusalCode = 'validation' | 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'limit'

/** `fields` maps an input's path to a message key of `refusals` (lib/i18n); `data` is what a conflict shows. */
export interface RefusalDetail {
  fields?: Record<string, string>
  reason?: string
  data?: unknown
}

/** An expected refusal. Everything else that is thrown is a fault and is masked and logged. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail
  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(detail.reason ? `${code}: ${detail.reason}` : code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

/** Hidden and nonexistent are the same answer. */
export const notFound = () => new Refusal('notFound')
export const conflict = (reason: string, data?: unknown) => new Refusal('conflict', { reason, data })
/** One field is wrong; `key` names the sentence in `refusals`. */
export const invalid = (field: string, key: string) => new Refusal('validation', { fields: { [field]: key } })

/** Throws `forbidden` unless the predicate held. */
export function permit(allowed: boolean): void {
  if (!allowed) throw new Refusal('forbidden')
}
