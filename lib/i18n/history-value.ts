import { isMonth } from '../domain/calendar/month.ts'
import type { ToldField } from '../domain/history/history-field.ts'
import type { Language } from '../domain/people/language.ts'
import { instantText } from './instant-text.ts'
import { MESSAGES, type Messages } from './messages.ts'
import { monthText } from './month-text.ts'

/** A field's value as people read it: in the glossary's word where it has one; — for nothing. */
export function historyValue(action: string, field: ToldField, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '' || value === false) return '—'
  if (value === true) return '✓'
  if (Array.isArray(value)) {
    const each = value.map((one: unknown) => historyValue(action, field, one, language))
    return each.length === 0 ? '—' : each.join(language === 'en' ? ', ' : '、')
  }
  if (typeof value === 'object') return shapeText(value, language)
  if (field === 'noFigureMonths') return calendarMonth(Number(value), language)
  if (typeof value === 'number') return field === 'until' ? instantText(value) : String(value)
  const text = String(value)
  if (MONTHS.has(field) && isMonth(text)) return monthText(text, language)
  return wordsOf(action, field, MESSAGES[language])?.[text] ?? text
}

const MONTHS: ReadonlySet<ToldField> = new Set(['month', 'fromMonth', 'closedThrough'])

type Words = Record<string, string>

/** The words for a field's values; null where the value itself is what people typed. */
function wordsOf(action: string, field: ToldField, messages: Messages): Words | null {
  if (field === 'why') return action === 'history.verify' ? messages.history.chain : null
  if (field !== 'state' && field !== 'kind') return OF_FIELD[field]?.(messages) ?? null
  const room = action.split('.')[0] ?? ''
  return (field === 'state' ? STATES : KINDS)[room]?.(messages) ?? null
}

type Room = (messages: Messages) => Words

const STATES: Record<string, Room> = {
  filing: ({ words }) => words.filingState,
  task: ({ words }) => words.taskState,
  draft: ({ drafts }) => drafts.state,
  notice: ({ notices }) => notices.state,
}
const KINDS: Record<string, Room> = {
  task: ({ words }) => words.kind,
  draft: ({ words }) => words.kind,
  unit: ({ words }) => words.unitKind,
  notice: ({ notices }) => notices.kind,
}
const OF_FIELD: { [field in ToldField]?: Room } = {
  standing: ({ words }) => words.standing,
  forecast: ({ words }) => words.forecast,
  entry: ({ words }) => words.entry,
  pace: ({ words }) => words.pace,
  measure: ({ words }) => words.measure,
  comparator: ({ words }) => words.comparator,
  better: ({ words }) => words.better,
  recurrence: ({ words }) => words.recurrence,
  cadence: ({ words }) => words.cadence,
  answered: ({ words }) => words.guard,
  role: ({ words }) => words.role,
  colour: ({ notices }) => notices.colour,
  rollUp: ({ parts }) => parts.rollUp,
  dayKind: ({ calendar }) => ({ rest: calendar.days.rest, work: calendar.days.work }),
  cutoffIn: ({ calendar }) => ({ same: calendar.form.same, next: calendar.form.next }),
  onRestDay: ({ calendar: { form } }) => ({ before: form.before, after: form.after, stay: form.stay }),
  language: ({ history }) => history.language,
}

const calendarMonth = (number: number, language: Language): string =>
  language === 'en'
    ? monthText(`2000-${String(number).padStart(2, '0')}`, language).replace(' 2000', '')
    : `${number}月`

/** What is kept as a piece of its own: a period, a baseline, a checkpoint. */
function shapeText(value: object, language: Language): string {
  const part = (field: string) => {
    const said = field in value ? (value as Record<string, unknown>)[field] : null
    return said === null || said === undefined ? '' : String(said)
  }
  if ('start' in value) return `${part('start')} — ${part('end')}`
  const grown = part('growth') && `${MESSAGES[language].words.measure.growth} ${part('growth')}%`
  return ['due', 'title', 'value', 'unit'].map(part).concat(grown).filter(Boolean).join(' ') || '—'
}
