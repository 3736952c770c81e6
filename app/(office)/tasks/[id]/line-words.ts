import type { getTranslations } from 'next-intl/server'
import { lifeKind } from '../../../../lib/domain/tasks/life-kind.ts'
import type { HistoryLine } from '../../../../lib/ledger/tasks/task-history.ts'

type Kept = HistoryLine['before']
/** The texts that a line's words are taken from. */
export interface LineTexts {
  ledger: Awaited<ReturnType<typeof getTranslations<'ledger'>>>
  admin: Awaited<ReturnType<typeof getTranslations<'admin'>>>
  words: Awaited<ReturnType<typeof getTranslations<'words'>>>
  changes: Awaited<ReturnType<typeof getTranslations<'changes'>>>
}

/** What was done: 报送, or 报送（更正） where something stood before. */
export function actionWords({ action, before }: HistoryLine, { ledger, admin, changes }: LineTexts): string {
  const key = `action.${action.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())}` as 'action.other'
  const verb = `audit.verbs.${action.replace('.', '_')}` as 'audit.verbs.task_open'
  const name = ledger.has(key) ? ledger(key) : admin.has(verb) ? admin(verb) : ledger('action.other')
  const corrects = action === 'filing.submit' && before !== null && before.state !== 'draft'
  return corrects ? changes('life.corrected', { name }) : name
}

/** The fields that people know, as `field: before → after`; technical ones are left out. */
export function changedWords({ action, before, after }: HistoryLine, { ledger, words, changes }: LineTexts): string {
  if (action === 'post.handOver') {
    const holder = (kept: Kept) => (typeof kept?.name === 'string' ? kept.name : changes('life.vacant'))
    return `${holder(before)} → ${holder(after)}`
  }
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return (
    fields
      // The month stands in a column of its own, and a request's kind in what was done.
      .filter(
        (field) =>
          field !== 'month' &&
          !(field === 'kind' && lifeKind(action) === 'request') &&
          ledger.has(`field.${field}` as 'field.state'),
      )
      .map((field) => ({ field, from: said(field, before?.[field], words), to: said(field, after?.[field], words) }))
      .filter(({ field, from, to }) => from !== to || (action === 'light.confirm' && field === 'standing'))
      .map(({ field, from, to }) => {
        const name = ledger(`field.${field}` as 'field.state')
        return `${name}: ${before === null || !(field in before) ? '' : `${from} → `}${to}`
      })
      .join('; ')
  )
}

/** A value in the glossary's word where it has one. */
function said(field: string, value: unknown, words: LineTexts['words']): string {
  if (value === null || value === undefined || value === '' || value === false) return '—'
  if (value === true) return '✓'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((each) => said(field, each, words)).join('、')
  const word = NAMED[field]?.map((list) => `${list}.${String(value)}`).find((key) => words.has(key as 'kind.words'))
  return word ? words(word as 'kind.words') : String(value)
}

const NAMED: Record<string, string[]> = {
  state: ['filingState', 'taskState'],
  standing: ['standing'],
  forecast: ['forecast'],
  entry: ['entry'],
  pace: ['pace'],
  kind: ['kind'],
  measure: ['measure'],
  comparator: ['comparator'],
  better: ['better'],
  recurrence: ['recurrence'],
  answered: ['guard'],
}
