import type { Day } from '../domain/calendar/day.ts'
import type { Language } from '../domain/people/language.ts'
import type { PromiseWas } from '../domain/tasks/promise-was.ts'
import type { Comparator, Kind, Measure, Recurrence } from '../domain/tasks/task.ts'
import { bracketed } from './punctuation.ts'

/** What is promised, without its name. */
export interface Promised {
  kind: Kind
  measure: Measure | null
  comparator: Comparator
  value: string | null
  valueHigh: string | null
  measureUnit: string | null
  recurrence: Recurrence | null
  /** What a decided change in force replaced. */
  was?: PromiseWas | null
}

/**
 * The target as a clerk writes it in a column: 16 个 · 增长 8% · ≤5 起 · 6—7%; empty for deeds and words. A decided
 * 目标调整 is told with what stood before: 原 16 个 → 12 个（document）.
 */
export function promiseText(task: Promised, language: Language): string {
  const now = targetText(task, language)
  const { value, valueHigh, documentNo } = task.was ?? {}
  if (value === undefined) return now
  const before = targetText({ ...task, value, valueHigh: valueHigh ?? null }, language)
  const both = `${language === 'en' ? 'was' : '原'} ${before} → ${now}`
  return documentNo === undefined ? both : bracketed(both, documentNo, language)
}

/** The due day, with the one before a granted 延期: 原定 2025-06-30 → 2025-09-30（延期）. */
export function dueText({ due, was }: { due: Day; was?: PromiseWas | null }, language: Language): string {
  if (was?.due === undefined) return due
  const [before, because] = language === 'en' ? ['was', 'extended'] : ['原定', '延期']
  return bracketed(`${before} ${was.due} → ${due}`, because, language)
}

function targetText(task: Promised, language: Language): string {
  if (task.comparator === 'sync') return language === 'en' ? 'in step' : '同步'
  if (task.value === null) return task.recurrence ? RECURRING[language][task.recurrence] : ''
  const every = task.recurrence ? `${RECURRING[language][task.recurrence]} ` : ''
  return `${every}${growth(task, language)}${SIGN[task.comparator]}${amount(task)}`
}

const SIGN: Record<Comparator, string> = { plain: '', gte: '≥', lte: '≤', approx: '≈', range: '', sync: '' }
const RECURRING: Record<Language, Record<Recurrence, string>> = {
  'zh-CN': { week: '每周', month: '每月', quarter: '每季度' },
  en: { week: 'weekly', month: 'monthly', quarter: 'quarterly' },
}

function growth({ measure, value }: Promised, language: Language): string {
  if (measure !== 'growth' || value === null) return ''
  const falls = value.startsWith('-')
  if (language === 'en') return falls ? 'fall ' : 'growth '
  return falls ? '下降 ' : '增长 '
}

function amount({ measure, value, valueHigh, measureUnit, comparator }: Promised): string {
  const bare = (text: string | null) => (measure === 'growth' ? (text ?? '').replace('-', '') : (text ?? ''))
  const number = comparator === 'range' && valueHigh !== null ? `${bare(value)}—${bare(valueHigh)}` : bare(value)
  if (measureUnit === null) return number
  return measureUnit === '%' || measureUnit === '‰' ? `${number}${measureUnit}` : `${number} ${measureUnit}`
}
