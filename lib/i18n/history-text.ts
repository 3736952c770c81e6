import { TOLD_FIELDS, type ToldField } from '../domain/history/history-field.ts'
import type { Language } from '../domain/people/language.ts'
import { lifeKind } from '../domain/tasks/life-kind.ts'
import { historyValue } from './history-value.ts'
import { MESSAGES } from './messages.ts'
import { labelled } from './punctuation.ts'

/** A row of history as people read it: names of units, posts, tasks stand where their ids stood. */
export interface HistorySaid {
  /** Such as `task.edit`. */
  action: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What was done: 报送, or 报送（更正） where something stood before. */
export function actionText({ action, before }: HistorySaid, language: Language): string {
  const { history, changes } = MESSAGES[language]
  const name = history.action[action.replace('.', '_') as keyof typeof history.action] ?? history.action.other
  const corrects = action === 'filing.submit' && before !== null && before.state !== 'draft'
  return corrects ? changes.life.corrected.replace('{name}', name) : name
}

/** What changed, a line a field: `field：before → after`. What only completes the record is left out. */
export function changedLines({ action, before, after }: HistorySaid, language: Language): string[] {
  const { history, changes } = MESSAGES[language]
  if (action === 'post.handOver') {
    const holder = (kept: HistorySaid['before']) => (typeof kept?.name === 'string' ? kept.name : changes.life.vacant)
    return [`${holder(before)} → ${holder(after)}`]
  }
  const [was, is] = [before ?? {}, after ?? {}]
  const said = (field: ToldField, value: unknown) => historyValue(action, field, value, language)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field): field is ToldField => TOLD.has(field))
    .filter((field) => !saidElsewhere(action, field))
    .flatMap((field) => {
      const [from, to] = [said(field, was[field]), said(field, is[field])]
      const name = history.field[field]
      if (MEANT.has(field)) return [labelled(name, field in is ? to : from, language)]
      if (from === to && !(action.startsWith('light.') && field === 'standing')) return []
      return [labelled(name, `${field in was ? `${from} → ` : ''}${to}`, language)]
    })
}

const TOLD: ReadonlySet<string> = new Set(TOLD_FIELDS)
/** What the change is about, rather than what changed. */
const MEANT: ReadonlySet<ToldField> = new Set(['rows', 'rowId', 'key'])

/** The month stands in a column of its own, and a request's kind in what was done. */
const saidElsewhere = (action: string, field: ToldField): boolean =>
  field === 'month' || (field === 'kind' && lifeKind(action) === 'request')
