import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAY_KINDS } from '../domain/calendar/working-day.ts'
import { ENTRIES } from '../domain/filings/entry.ts'
import { FILING_STATES } from '../domain/filings/filing-state.ts'
import { GUARDS } from '../domain/filings/guards.ts'
import { HISTORY_ACTIONS } from '../domain/history/history-action.ts'
import { TOLD_FIELDS, type ToldField, UNTOLD_FIELDS } from '../domain/history/history-field.ts'
import { NOTICE_COLOURS, NOTICE_KINDS, NOTICE_STATES } from '../domain/notices/notice.ts'
import { ROLES } from '../domain/people/role.ts'
import { UNIT_KINDS } from '../domain/people/unit-kind.ts'
import { ROW_STATES } from '../domain/plans/draft-row.ts'
import { REQUEST_KINDS } from '../domain/tasks/change-request.ts'
import { ROLL_UPS } from '../domain/tasks/parts.ts'
import {
  BETTER,
  CADENCES,
  COMPARATORS,
  FORECASTS,
  KINDS,
  MEASURES,
  PACES,
  RECURRENCES,
  TASK_STATES,
} from '../domain/tasks/task.ts'
import { STANDINGS } from '../domain/tasks/verdict.ts'
import { actionText, changedLines } from './history-text.ts'
import { historyValue } from './history-value.ts'
import { MESSAGES } from './messages.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
const LATIN = /[A-Za-z]/
const HAN = /\p{Script=Han}/u

/** Every action that the ledger's source writes: what `record` is given, `kind.ask` of both kinds, a step of a notice. */
function written(): string[] {
  const source = readdirSync('lib/ledger', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join('lib/ledger', path), 'utf8'))
    .join('\n')
  const given = [...source.matchAll(/record\(\s*tx,\s*\w+,\s*(['`])([^'`]+)\1/g)].map((found) => found[2] ?? '')
  const passed = [...source.matchAll(/changeState\(ctx, input, '([\w.]+)'/g)].map((found) => found[1] ?? '')
  return [...given, ...passed].flatMap((action) =>
    action.startsWith('$')
      ? REQUEST_KINDS.map((kind) => action.replace(/^.*\}/, kind))
      : action.endsWith('}')
        ? ['acknowledge', 'reply', 'return', 'close'].map((step) => action.replace(/\$.*$/, step))
        : [action],
  )
}

describe('the words of history', () => {
  it('are there for every action that the ledger writes, and for no other', () => {
    expect([...new Set(written())].toSorted()).toEqual([...HISTORY_ACTIONS].toSorted())
  })

  it.each(HISTORY_ACTIONS)('say %s in both languages', (action) => {
    for (const language of LANGUAGES) {
      const said = actionText({ action, before: null, after: null }, language)
      expect(said).not.toBe(MESSAGES[language].history.action.other)
      expect(language === 'en' ? LATIN.test(said) && !HAN.test(said) : HAN.test(said)).toBe(true)
    }
  })

  it.each(TOLD_FIELDS)('name the field %s in both languages', (field) => {
    expect(MESSAGES['zh-CN'].history.field[field]).toMatch(HAN)
    expect(MESSAGES.en.history.field[field]).not.toMatch(HAN)
    expect(UNTOLD_FIELDS).not.toContain(field)
  })

  const values: [action: string, field: ToldField, values: readonly string[]][] = [
    ['task.edit', 'pace', PACES],
    ['task.edit', 'measure', MEASURES],
    ['task.edit', 'comparator', COMPARATORS],
    ['task.edit', 'better', BETTER],
    ['task.edit', 'recurrence', RECURRENCES],
    ['task.edit', 'cadence', CADENCES],
    ['filing.submit', 'answered', GUARDS],
    ['filing.submit', 'state', FILING_STATES],
    ['task.withdraw', 'state', TASK_STATES],
    ['draft.decide', 'state', ROW_STATES],
    ['notice.reply', 'state', NOTICE_STATES],
    ['task.edit', 'kind', KINDS],
    ['draft.editRow', 'kind', KINDS],
    ['notice.issue', 'kind', NOTICE_KINDS],
    ['notice.issue', 'colour', NOTICE_COLOURS],
    ['unit.create', 'kind', UNIT_KINDS],
    ['post.setRole', 'role', ROLES],
    ['light.confirm', 'standing', STANDINGS],
    ['filing.submit', 'entry', ENTRIES],
    ['filing.submit', 'forecast', FORECASTS],
    ['calendar.setDay', 'dayKind', DAY_KINDS],
    ['calendar.set', 'cutoffIn', ['same', 'next']],
    ['calendar.set', 'onRestDay', ['before', 'after', 'stay']],
    ['task.breakDown', 'rollUp', ROLL_UPS],
    ['history.verify', 'why', ['edited', 'missing', 'cut']],
    ['person.switchLanguage', 'language', LANGUAGES],
  ]
  it.each(values)('of %s say each value of %s', (action, field, every) => {
    for (const value of every) {
      expect(historyValue(action, field, value, 'zh-CN')).toMatch(value === 'en' ? /English/ : HAN)
      expect(historyValue(action, field, value, 'en')).not.toMatch(HAN)
    }
  })
})

describe('what changed', () => {
  it('leaves what people typed as it is', () => {
    const after = { state: 'withdrawn', reason: 'cut' }
    expect(changedLines({ action: 'task.withdraw', before: { state: 'live' }, after }, 'zh-CN')).toEqual([
      ...['状态：在办 → 已撤销', '理由：cut'],
    ])
  })

  it('leaves out what only completes the record, and what stayed', () => {
    const kept = { id: '0198', rowVersion: 2, note: '开工', typed: '3', entry: 'increment' }
    const after = { ...kept, rowVersion: 3, typed: '4' }
    expect(changedLines({ action: 'filing.submit', before: kept, after }, 'zh-CN')).toEqual(['填报数：3 → 4'])
  })

  it('says months, instants, periods, checkpoints and lists as they are written', () => {
    const at = Date.parse('2025-06-30T01:05:00Z')
    const said = (field: ToldField, value: unknown) =>
      LANGUAGES.map((language) => historyValue('task.edit', field, value, language))
    expect(said('fromMonth', '2025-06')).toEqual(['2025年6月', 'June 2025'])
    expect(said('until', at)).toEqual(['2025-06-30 09:05', '2025-06-30 09:05'])
    expect(said('noFigureMonths', [1, 2])).toEqual(['1月、2月', 'January, February'])
    expect(said('planPeriod', { start: '2025-01-01', end: '2025-12-31' })[0]).toBe('2025-01-01 — 2025-12-31')
    expect(said('checkpoints', [{ due: '2025-06-30', title: '封顶', value: null, doneOn: null }])[0]).toBe(
      '2025-06-30 封顶',
    )
    expect(said('baseline', { value: '16', unit: '个', growth: '8' })[0]).toBe('16 个 增速 8%')
  })

  it('says once what a change of a draft is about', () => {
    const rows = ['修缮老旧楼道', '新建停车场']
    const line = { action: 'draft.assign', before: { rows }, after: { leadUnitId: '城管科' } }
    expect(changedLines(line, 'zh-CN')).toEqual(['草稿任务：修缮老旧楼道、新建停车场', '牵头单位：城管科'])
  })
})
