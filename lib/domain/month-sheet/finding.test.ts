import { describe, expect, it } from 'vitest'
import type { FiledMonth } from '../filings/reported-months.ts'
import { DEFAULT_RULE } from '../tasks/rule.ts'
import type { TaskVersion } from '../tasks/task.ts'
import type { CellForm } from './cells.ts'
import type { FilledColumn } from './columns.ts'
import { openColumns } from './filled-row.ts'
import { contentKey, findingOf, linesByTask, type Settled, type SheetTask, UNSETTLED } from './finding.ts'
import type { SheetLine } from './placed-sheet.ts'

const version: TaskVersion = {
  ...{ kind: 'quantity', measure: 'count', comparator: 'gte', value: '120', valueHigh: null, measureUnit: '户' },
  ...{
    hedge: null,
    better: 'up',
    pace: 'accumulate',
    wholes: true,
    baseline: null,
    recurrence: null,
    cadence: 'month',
  },
  ...{ noFigureMonths: [], lagDays: 0, start: '2025-01-01', due: '2025-12-31', checkpoints: [] },
} as unknown as TaskVersion
const earlier: FiledMonth[] = [
  {
    ...{ month: '2025-05', state: 'submitted', entry: 'total', typed: '40', reference: null, doneOn: null },
    ...{ occurrences: null, forecast: null, unchanged: false },
  },
]
const count: SheetTask = {
  ...{ id: 'a', kind: 'quantity', pace: 'accumulate', measure: 'count', comparator: 'gte', measureUnit: '户' },
  ...{ wholes: true, mayFall: false, entry: 'total', filing: null, known: true, closed: false, version },
  ...{ rule: DEFAULT_RULE, earlier, declared: [] },
}
const share: SheetTask = {
  ...{ ...count, measure: 'share', measureUnit: '%', pace: 'hold', wholes: false, earlier: [] },
  version: { ...version, measure: 'share', measureUnit: '%', value: '95', pace: 'hold', wholes: false },
}
const deed: SheetTask = {
  ...{ ...count, kind: 'milestone', pace: 'deed', measure: null, measureUnit: null, earlier: [] },
  version: { ...version, kind: 'milestone', pace: 'deed', measure: null, measureUnit: null, value: null },
}
const sync: SheetTask = { ...share, comparator: 'sync', version: { ...share.version, comparator: 'sync', value: null } }
const growth: SheetTask = {
  ...{ ...share, measure: 'growth', pace: 'rate', comparator: 'plain' },
  version: { ...version, measure: 'growth', pace: 'rate', measureUnit: '%', value: '8', wholes: false },
}
const times: SheetTask = {
  ...deed,
  pace: 'recurring',
  version: { ...deed.version, pace: 'recurring', recurrence: 'week' },
}

type Texts = Partial<Record<FilledColumn, string | [string, CellForm]>>
function line(texts: Texts, versionSeen = 0, without: readonly FilledColumn[] = []): SheetLine {
  const cells = Object.entries(texts).map(([column, given], at) => {
    const [text, form] = typeof given === 'string' ? ([given, 'text'] as const) : given
    return [column, { text, form, at: `H${at + 1}`, merged: text === '合并' }]
  })
  return { line: 5, title: '', key: { taskId: 'a', version: versionSeen }, cells: Object.fromEntries(cells), without }
}
const found = (task: SheetTask, texts: Texts, seen = 0, settled: Settled = UNSETTLED) =>
  findingOf(task, line(texts, seen), '2025-06', '2025-07-10', settled)
const faults = (task: SheetTask, texts: Texts) => {
  const finding = found(task, texts)
  return finding.kind === 'wrong' ? finding.faults.map(({ column, key }) => `${column} ${key}`) : finding.kind
}

describe('a row', () => {
  it.each<[string, SheetTask, Texts, object]>([
    ['a number', count, { value: ['50', 'number'] }, { typed: '50', entry: 'total' }],
    ['a number kept as text', count, { value: ' ５０ 户', entry: '累计数' }, { typed: '50' }],
    ['an increment', count, { value: '10', entry: '当月数' }, { typed: '10', entry: 'increment' }],
    ['an increment in English', count, { value: '10', entry: 'This month' }, { entry: 'increment' }],
    [
      '1万',
      { ...count, measureUnit: '元', version: { ...version, value: '30000' }, earlier: [] },
      { value: '1万' },
      { typed: '10000' },
    ],
    ['no change', count, { unchanged: '是', entry: '累计数' }, { typed: null, unchanged: true }],
    ['no change in the figure’s cell', count, { value: '无变化' }, { unchanged: true }],
    ['0.953 shown as 95.3%', share, { value: ['95.3%', 'percent'] }, { typed: '95.3' }],
    ['both figures of a comparison', sync, { value: '5.1', reference: '4.8' }, { typed: '5.1', reference: '4.8' }],
    [
      'a growth and its levels',
      growth,
      { value: '8', level: '1,080', levelBefore: ['1000', 'number'] },
      { typed: '8', level: '1080', levelBefore: '1000' },
    ],
    ['a growth alone', growth, { value: '8' }, { typed: '8', level: null, levelBefore: null }],
    ['a word', deed, { forecast: '能' }, { forecast: 'can' }],
    ['a day', deed, { doneOn: ['2025-06-18', 'date'] }, { doneOn: '2025-06-18', forecast: null }],
    ['a day as people write it', deed, { doneOn: '6月18日', forecast: '能' }, { doneOn: '2025-06-18' }],
    ['words alone', deed, { note: '已进场' }, { note: '已进场', forecast: null }],
    ['how often', times, { value: ['4', 'number'] }, { occurrences: 4 }],
  ])('says %s', (_, task, texts, said) => {
    expect(found(task, texts)).toMatchObject({ kind: 'ready', said })
  })

  it.each<[string, SheetTask, Texts, string[] | string]>([
    ['a word for a number', count, { value: '不少' }, ['value notANumber']],
    ['another unit', count, { value: '3万元' }, ['value wrongUnit']],
    ['half a household', count, { value: '1.5' }, ['value notWhole']],
    ['per cent of households', count, { value: ['95%', 'percent'] }, ['value wrongUnit']],
    ['a day for a number', count, { value: ['2025-06-18', 'date'] }, ['value dateHere']],
    ['a number shown in 万', count, { value: ['50000', 'scaled'] }, ['value scaled']],
    ['a formula without a result', count, { value: ['', 'noResult'] }, ['value noResult']],
    ['an error of a formula', count, { value: ['#REF!', 'fault'] }, ['value fault']],
    ['a merged cell', count, { value: '合并' }, ['value merged']],
    ['words without a figure', count, { note: '走了几户' }, ['value required']],
    ['a figure and no change', count, { value: '50', unchanged: '是' }, ['unchanged bothGiven']],
    ['neither yes nor no', count, { value: '50', unchanged: '大概' }, ['unchanged notYes']],
    ['no such way to count', count, { value: '50', entry: '随便' }, ['entry notAnEntry']],
    ['a forecast for a number', count, { value: '50', forecast: '能' }, ['forecast noPlace']],
    ['a number for a deed', deed, { value: '3', forecast: '能' }, ['value noPlace']],
    ['no word of the list', deed, { forecast: '差不多' }, ['forecast notAWord']],
    ['hardly, and done', deed, { forecast: '难以', doneOn: '18' }, ['forecast bothGiven']],
    ['done, when?', deed, { forecast: '已完成' }, ['doneOn whichDay']],
    ['no day', deed, { doneOn: '月底' }, ['doneOn notADay']],
    ['the 3rd or the 30th', deed, { doneOn: ['6.3', 'number'] }, ['doneOn whichDayOf']],
    ['a day to come', deed, { doneOn: '2025-07-11' }, ['doneOn futureDay']],
    ['a long text', count, { value: '50', issues: '长'.repeat(2001) }, ['issues tooLong']],
    [
      'two things',
      deed,
      { value: '3', entry: '当月数', unchanged: '是', forecast: '能' },
      ['value noPlace', 'entry noPlace', 'unchanged bothGiven'],
    ],
    ['no change where nothing was before', { ...count, known: false }, { unchanged: '是' }, ['value nothingBefore']],
    ['a level that is no plain number', growth, { value: '8', level: '约一千' }, ['level plainNumber']],
    ['a level in per cent', growth, { value: '8', levelBefore: ['95%', 'percent'] }, ['levelBefore plainNumber']],
    ['a level shown in 万', growth, { value: '8', level: ['50000', 'scaled'] }, ['level scaled']],
    ['levels without their growth', growth, { level: '1080', levelBefore: '1000' }, ['value required']],
    ['a level of a count', count, { value: '50', level: '1080' }, ['level noPlace']],
    ['a level of a comparison', sync, { value: '5', levelBefore: '1000' }, ['levelBefore noPlace']],
    ['a month that is closed', { ...count, closed: true }, { value: '50' }, ['value closedMonth']],
    ['a dash in a shut cell', count, { value: '50', forecast: '—', level: '/' }, 'ready'],
    ['how it is counted, where there is but one way', share, { value: '96', entry: '累计数' }, 'ready'],
  ])('is wrong, cell by cell: %s', (_, task, texts, expected) => {
    expect(faults(task, texts)).toEqual(expected)
  })

  it('is asked about where it could mean something else, and ready with the answer', () => {
    expect(found(count, { value: '约50' })).toMatchObject({
      kind: 'doubt',
      column: 'value',
      offered: '50',
      doubt: 'approximate',
    })
    expect(found(share, { value: ['0.95', 'number'] })).toMatchObject({
      kind: 'doubt',
      offered: '95',
      doubt: 'fraction',
    })
    expect(found(sync, { value: '5', reference: '≥4' })).toMatchObject({ kind: 'doubt', column: 'reference' })
    const settled = { ...UNSETTLED, cells: { value: '50' } }
    expect(found(count, { value: '约50' }, 0, settled)).toMatchObject({ kind: 'ready', said: { typed: '50' } })
    const asked = found(count, { value: '30' })
    expect(asked).toMatchObject({ kind: 'asked', asked: [{ guard: 'fallingTotal' }] })
    expect(found(count, { value: '30' }, 0, { ...UNSETTLED, answered: ['fallingTotal'] }).kind).toBe('ready')
  })
})

describe('a row beside what stands', () => {
  const stands = {
    ...{ entry: 'total' as const, typed: '50', reference: null, doneOn: null, occurrences: null, forecast: null },
    ...{ note: '走完一半', nextSteps: '排期', dataSource: '', unchanged: false, rowVersion: 3, state: 'submitted' },
  } as const
  const filed: SheetTask = { ...count, filing: stands }
  const own = { value: '50', entry: '累计数', note: '走完一半', nextSteps: '排期' }

  it('is left alone when it is empty, whatever stands', () => {
    expect(found(filed, { entry: '累计数', note: '  ' }, 3).kind).toBe('blank')
    expect(found({ ...count, closed: true }, { entry: '累计数' }).kind).toBe('blank')
  })
  it('is the same when it says the same, in whatever version or form', () => {
    expect(found(filed, own, 3).kind).toBe('same')
    expect(found(filed, { ...own, value: '5０户' }, 0).kind).toBe('same')
    expect(found({ ...filed, closed: true }, own, 3).kind).toBe('same')
  })
  it('is a correction when it says something else', () => {
    expect(found(filed, { ...own, value: '55' }, 3)).toMatchObject({ kind: 'ready', said: { typed: '55' } })
    expect(found(filed, { ...own, issues: '缺人手' }, 3)).toMatchObject({ kind: 'ready', said: { issues: '缺人手' } })
  })
  it('is a conflict when somebody filed after the download, until it is said to replace that very version', () => {
    expect(found(filed, { ...own, value: '55' }, 2).kind).toBe('changed')
    expect(found(filed, { ...own, value: '55' }, 2, { ...UNSETTLED, over: 2 }).kind).toBe('changed')
    expect(found(filed, { ...own, value: '55' }, 2, { ...UNSETTLED, over: 3 }).kind).toBe('ready')
  })
  it('asks about a growth that its levels contradict', () => {
    const said = { value: '9', level: '1080', levelBefore: '1000' }
    expect(found(growth, said)).toMatchObject({
      kind: 'asked',
      asked: [{ guard: 'growthDiffers', numbers: { next: '9', level: '1080', levelBefore: '1000', reckoned: '8' } }],
    })
    expect(found(growth, said, 0, { ...UNSETTLED, answered: ['growthDiffers'] }).kind).toBe('ready')
  })
  it('keeps what stands where the sheet has no such column, and empties what it has and left empty', () => {
    const levels = { typed: '8', note: '', nextSteps: '', level: '1080', levelBefore: '1000' }
    const task: SheetTask = { ...growth, filing: { ...stands, ...levels } }
    const older = (texts: Texts) =>
      findingOf(task, line(texts, 3, ['level', 'levelBefore', 'issues']), '2025-06', '2025-07-10')
    expect(older({ value: '8' }).kind).toBe('same')
    expect(older({ value: '9', note: '口径未变' })).toMatchObject({
      ...{ kind: 'asked', said: { typed: '9', level: '1080', levelBefore: '1000' } },
    })
    expect(found(task, { value: '8', level: '1080' }, 3)).toMatchObject({
      ...{ kind: 'ready', said: { level: '1080', levelBefore: null } },
    })
  })
  it('sends a draft, which nobody has filed yet', () => {
    expect(found({ ...filed, filing: { ...stands, state: 'draft' } }, own, 3).kind).toBe('ready')
  })
})

describe('the rows of one task', () => {
  it('count once where they agree or one is empty, and are none where they differ', () => {
    const other = (texts: Texts) => ({ ...line(texts), key: { taskId: 'b', version: 0 } })
    expect(linesByTask([line({ value: '5' }), line({}), line({ value: '5' })])).toMatchObject({
      lines: [{ cells: { value: { text: '5' } } }],
      twice: [],
    })
    const { lines, twice } = linesByTask([line({ value: '5' }), other({ value: '7' }), line({ value: '6' })])
    expect(lines.map((each) => each.key?.taskId)).toEqual(['b'])
    expect(twice).toHaveLength(1)
  })
})

it('opens the cells that a task has', () => {
  const open = (task: SheetTask) => openColumns(task).filter((column) => !WORDS.includes(column))
  expect(open(count)).toEqual(['value', 'entry', 'unchanged'])
  expect(open(share)).toEqual(['value', 'unchanged'])
  expect(open(sync)).toEqual(['value', 'reference', 'unchanged'])
  expect(open(deed)).toEqual(['forecast', 'doneOn', 'unchanged'])
  expect(open(growth)).toEqual(['value', 'level', 'levelBefore', 'unchanged'])
  expect(open(times)).toEqual(['value', 'unchanged'])
})
const WORDS: readonly FilledColumn[] = ['note', 'issues', 'nextSteps', 'dataSource']

it('gives one content one key, another another, short enough for a request', () => {
  const key = contentKey(['a', '2025-06', '50'])
  expect(contentKey(['a', '2025-06', '50'])).toBe(key)
  const keys = Array.from({ length: 5_000 }, (_, at) => contentKey(['a', '2025-06', String(at)]))
  expect(new Set(keys).size).toBe(5_000)
  expect(key.length).toBeLessThanOrEqual(64)
})
