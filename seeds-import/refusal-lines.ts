import { Refusal } from '../lib/domain/errors.ts'
import { MESSAGES } from '../lib/i18n/messages.ts'
import type { KnownReport } from '../lib/ledger/reports/refuse-known.ts'

/** A refusal of a command in both languages, from the sentences that the pages use. */
export function refusalLines(path: string, error: unknown): { zh: string; en: string } {
  return { zh: `${path}：${sentence(error, 'zh-CN')}`, en: `${path}: ${sentence(error, 'en')}` }
}

function sentence(error: unknown, language: 'zh-CN' | 'en'): string {
  const all = MESSAGES[language].refusals
  if (error instanceof Refusal) {
    const { fields, reason, data } = error.detail
    const key = Object.values(fields ?? {})[0]
    const named = reason === 'knownReport' ? ` ${(data as KnownReport | undefined)?.title ?? ''}` : ''
    if (key) return (all.field as Record<string, string>)[key] ?? all.validation
    if (reason) return `${(all.reason as Record<string, string>)[reason] ?? all.conflict}${named}`
    return error.code === 'notFound' ? all.notFound : all.validation
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    return language === 'en' ? 'cannot be read' : '读不到文件'
  throw error
}
