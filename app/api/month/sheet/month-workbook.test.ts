import { type CellValue, openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { contentKey, findingOf } from '../../../../lib/domain/month-sheet/finding.ts'
import { DEFAULT_RULE } from '../../../../lib/domain/tasks/rule.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import type { MonthPage } from '../../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../../lib/ledger/filings/month-row.ts'
import { sheetIn } from '../../../../lib/ledger/filings/read-month-sheet.ts'
import type { FilingCell } from '../../../../lib/ledger/tasks/ledger-row.ts'
import { sheetTask } from '../../../(office)/month/sheet-task.ts'
import { markedLines } from './marked-lines.ts'
import { HEADS, monthWorkbook } from './month-workbook.ts'
import { standingLine } from './sheet-lines.ts'

const filing: FilingCell = {
  ...{ id: 'f', state: 'returned', entry: 'increment', typed: '12', reference: null, doneOn: null, occurrences: null },
  ...{ forecast: null, note: '=走访', issues: '缺人手', dataSource: '台账', unchanged: false, late: false },
  ...{ returnReason: '口径不对', rowVersion: 4, by: '某人' },
}
const base = {
  ...{ titleEn: null, hedge: null, value: '120', valueHigh: null, recurrence: null, was: null, kind: 'quantity' },
  ...{ pace: 'accumulate', measure: 'count', comparator: 'gte', measureUnit: '户', wholes: true, mayFall: false },
  ...{ reportId: 'r1', due: '2025-12-31', entry: 'total', before: [], filing: null, cutoff: '2025-07-07' },
  ...{ shut: false, total: null, standing: 'unreported', confirmed: false, marks: [], earlier: [], declared: [] },
}
function WINDOW() {
  return { state: 'open', cutoff: '2025-07-07', closesOn: null, workingDays: 3 }
}
const row = (id: string, more: object): MonthRow => {
  const own = { ...base, id, no: 1, label: '1', title: `任务${id}`, ...more }
  const { kind, pace, measure, comparator, value, measureUnit, wholes } = own
  const version = {
    ...{ kind, pace, measure, comparator, value, measureUnit, wholes, valueHigh: null, hedge: null, better: 'up' },
    ...{ baseline: null, recurrence: null, cadence: 'month', noFigureMonths: [], lagDays: 0 },
    ...{ start: '2025-01-01', due: '2025-12-31', checkpoints: [] },
  }
  return { ...own, version } as unknown as MonthRow
}
const deed = { kind: 'milestone', pace: 'deed', measure: null, value: null, measureUnit: null, wholes: false }
const rows = [
  row('a', { title: '=HYPERLINK("x")', filing, before: [{ month: '2025-04', total: '40', typed: null }] }),
  row('b', { no: 2, label: '2' }),
  row('c', { ...deed, no: 3, label: '3.1' }),
  row('d', { measure: 'share', pace: 'hold', measureUnit: '%', value: '95', wholes: false, no: 4, label: '4' }),
  row('e', { cutoff: null, no: 5, label: '5' }),
]
const growth = { measure: 'growth', pace: 'rate', measureUnit: '%', value: '8', comparator: 'plain', wholes: false }
const sheetPage: MonthPage = {
  ...{ personId: 'p', month: '2025-06', months: ['2025-06'], today: '2025-07-02', rows },
  reports: [
    {
      ...{ id: 'r1', title: '2025 年工作报告', unitName: '听澜街道', closed: false, rule: DEFAULT_RULE },
      window: { ...WINDOW(), state: 'open', beforeLedger: false },
    },
  ],
}

const made = (language: 'zh-CN' | 'en', page = sheetPage) =>
  monthWorkbook(
    page,
    page.rows.map((each) => standingLine(page, each, MESSAGES[language])),
    { language, by: '林望秋', marked: false },
  )

async function written(language: 'zh-CN' | 'en', page = sheetPage) {
  const bytes = await made(language, page)
  const [first] = (await readXlsx(bytes, { readStyles: true })).sheets
  const heads = first?.rows[3] ?? []
  const at = (down: number, column: keyof (typeof MESSAGES)['en']['monthSheet']['head']) =>
    [4 + down, heads.indexOf(MESSAGES[language].monthSheet.head[column])] as const
  const cell = (...place: Parameters<typeof at>) => first?.rows[at(...place)[0]]?.[at(...place)[1]] ?? null
  const styled = (...place: Parameters<typeof at>) => first?.cells?.get(at(...place).join(','))
  return { first, bytes, cell, styled }
}

/** The sheet with some cells written by a spreadsheet program; `H5` by column head and row. */
async function filledIn(bytes: Uint8Array, cells: [down: number, head: string, value: CellValue][]) {
  const book = await openXlsx(bytes)
  const [first] = book.sheets
  for (const [down, head, value] of cells) {
    const line = first?.rows[4 + down]
    const column = first?.rows[3]?.indexOf(head) ?? -1
    if (line) line[column] = value
    // A cell with a note keeps its value there too.
    const noted = first?.cells?.get(`${4 + down},${column}`)
    if (noted) noted.value = value
  }
  return saveXlsx(book)
}

describe('the month as a workbook', () => {
  it('says what it is of, is frozen, protected without a password, and set for print', async () => {
    const { first } = await written('zh-CN')
    expect(first?.rows[0]?.[1]).toBe('听澜街道2025年6月目标任务填报表')
    expect(first?.rows[1]?.[1]).toBe('2025 年工作报告　截止：2025-07-07　制表：林望秋')
    expect(first?.rows[2]?.[1]).toContain('只填浅黄色的格')
    expect(first?.columns?.[0]).toMatchObject({ hidden: true })
    expect(first?.freezePane).toMatchObject({ rows: 4, columns: 3 })
    expect(first?.protection).toMatchObject({ sheet: true })
    expect(first?.protection?.password).toBeUndefined()
    expect(first?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', fitToWidth: 1 })
    expect(first?.dataValidations?.map((each) => [each.range, each.values ?? each.formula1])).toEqual([
      ['I5:I9', ['累计数', '当月数']],
      ['J5:J9', ['能', '有望', '难以']],
      ['L5:L9', ['是']],
    ])
  })

  it('holds what stands and what was before, and lets no text become a formula', async () => {
    const { first, cell } = await written('zh-CN')
    expect([cell(0, 'task'), cell(0, 'note')]).toEqual(['\'=HYPERLINK("x")', "'=走访"])
    expect([cell(0, 'value'), cell(0, 'entry'), cell(0, 'issues')]).toEqual([12, '当月数', '缺人手'])
    expect([cell(0, 'last'), cell(0, 'target'), cell(0, 'hint')]).toEqual(['40（4月）', '≥120 户', '已退回：口径不对'])
    expect([cell(1, 'value'), cell(1, 'entry'), cell(2, 'no')]).toEqual([null, '累计数', '3.1'])
    expect(cell(4, 'hint')).toBe('本月没有数，不用填')
    expect([...(first?.cells?.values() ?? [])].filter((each) => each.formula !== undefined)).toEqual([])
  })

  it('opens the cells that are to be filled in, and no other', async () => {
    const { styled } = await written('zh-CN')
    const locked = (...place: Parameters<typeof styled>) => styled(...place)?.style?.protection?.locked
    expect([locked(1, 'value'), locked(1, 'note'), locked(2, 'forecast')]).toEqual([false, false, false])
    expect([locked(1, 'forecast'), locked(2, 'value')]).toEqual([true, true])
    expect(styled(2, 'doneOn')?.style?.numFmt).toBe('@')
  })

  it.each(['zh-CN', 'en'] as const)('comes back as it went out: nothing to file (%s)', async (language) => {
    const { lines, mark } = await sheetIn(await made(language), HEADS)
    expect(mark).toEqual({ month: '2025-06', reportIds: ['r1'] })
    const kinds = lines.map(
      (line, at) => findingOf(sheetTask(sheetPage, must(rows[at])), line, '2025-06', '2025-07-02').kind,
    )
    expect(kinds).toEqual(['same', 'blank', 'blank', 'blank', 'blank'])
  })

  it('comes back filled in', async () => {
    const cells = [
      [1, '本期', 50],
      [2, '预计', '有望'],
      [3, '本期', '约96%'],
      [1, '进展', '走完一半'],
    ] as const
    const { lines } = await sheetIn(await filledIn(await made('zh-CN'), [...cells] as never), HEADS)
    const found = lines.map((line, at) =>
      findingOf(sheetTask(sheetPage, must(rows[at])), line, '2025-06', '2025-07-02'),
    )
    expect(found).toMatchObject([
      { kind: 'same' },
      { kind: 'ready', said: { typed: '50', entry: 'total', note: '走完一半' } },
      { kind: 'ready', said: { forecast: 'likely' } },
      { kind: 'doubt', offered: '96' },
      { kind: 'blank' },
    ])
    expect(contentKey(found[1])).toBe(contentKey(found[1]))
  })
})

describe('the two levels of a growth', () => {
  const held = { ...filing, entry: 'total', typed: '8', note: '', level: '1080', levelBefore: '1000.5' }
  const page = { ...sheetPage, rows: [row('f', { ...growth, filing: held }), ...rows.slice(1, 3)] }
  const headOf = (column: 'level' | 'levelBefore') => MESSAGES['zh-CN'].month.more[column]

  it('have columns, named as on the page, where a growth is to be reported, open for it alone', async () => {
    const { first, cell, styled } = await written('zh-CN', page)
    expect(first?.rows[3]).toEqual(expect.arrayContaining([headOf('level'), headOf('levelBefore')]))
    expect([cell(0, 'level'), cell(0, 'levelBefore'), cell(1, 'level')]).toEqual([1080, 1000.5, null])
    const locked = [0, 1, 2].map((down) => styled(down, 'levelBefore')?.style?.protection?.locked)
    expect(locked).toEqual([false, true, true])
    expect((await written('zh-CN')).first?.rows[3]).not.toContain(headOf('level'))
  })

  it.each(['zh-CN', 'en'] as const)('come back as they went out (%s)', async (language) => {
    const { lines } = await sheetIn(await made(language, page), HEADS)
    expect(findingOf(sheetTask(page, must(page.rows[0])), must(lines[0]), '2025-06', '2025-07-02').kind).toBe('same')
  })

  it('are marked in their cells, and in an older sheet to mend are what stands', async () => {
    const sent = await filledIn(await made('zh-CN', page), [
      [0, headOf('level'), '一千出头'],
      [1, headOf('level'), 5],
    ])
    const mend = async (lines: Awaited<ReturnType<typeof sheetIn>>['lines']) =>
      markedLines({ page, lines, twice: [], strangers: [] }, 'zh-CN')
    const { lines } = await sheetIn(sent, HEADS)
    const marked = await mend(lines)
    expect(marked.map(({ marks }) => marks)).toEqual([
      { level: MESSAGES['zh-CN'].month.doubt.plainNumber },
      { level: MESSAGES['zh-CN'].monthSheet.fault.noPlace },
    ])
    const bytes = await monthWorkbook(page, marked.slice(1), { language: 'zh-CN', by: '林望秋', marked: true })
    const [first] = (await readXlsx(bytes, { readStyles: true })).sheets
    expect(first?.rows[4]?.[first.rows[3]?.indexOf(headOf('level')) ?? -1]).toBe(5)
    const older = {
      ...must(lines[0]),
      cells: { value: { text: '不少', form: 'text', at: 'H5', merged: false } },
    } as const
    expect((await mend([{ ...older, without: ['level', 'levelBefore'] }]))[0]?.texts).toMatchObject({
      ...{ value: '不少', level: '1080', levelBefore: '1000.5' },
    })
  })
})

describe('the rows to mend', () => {
  it('come back as they were filled in, each error marked in its cell', async () => {
    const sent = await filledIn(await made('zh-CN'), [
      ...([
        [1, '本期', '不少'],
        [1, '进展', '走完一半'],
        [2, '本期', 5],
        [2, '预计', '能'],
        [3, '本期', '约96%'],
      ] as never[]),
    ])
    const { lines } = await sheetIn(sent, HEADS)
    const marked = markedLines({ page: sheetPage, lines, twice: [], strangers: [] }, 'zh-CN')
    const bytes = await monthWorkbook(sheetPage, marked, { language: 'zh-CN', by: '林望秋', marked: true })
    const [first] = (await readXlsx(bytes, { readStyles: true })).sheets
    expect(first?.rows).toHaveLength(7)
    expect(first?.rows[2]?.[1]).toContain('标红的格有误')
    expect(first?.rows.slice(4).map((each) => [each[7], each.at(-1)])).toEqual([
      ['不少', '本期：请填数字。'],
      [5, '本期：这项任务不填这一格，请清空。'],
      ['约96%', '本期：“约96%”是约数。按 96% 报送吗？请改成确定的数，或在网页上确认。'],
    ])
    const wrong = first?.cells?.get('4,7')
    expect(wrong?.comment?.text).toBe('请填数字。')
    expect(JSON.stringify(wrong?.style?.fill)).toContain('FFC7C7')
    expect(first?.rows[4]?.[first.rows[3]?.indexOf('进展') ?? -1]).toBe('走完一半')
    const again = await sheetIn(await filledIn(bytes, [[0, '本期', 50]]), HEADS)
    const [mended] = again.lines
    expect(findingOf(sheetTask(sheetPage, must(rows[1])), must(mended), '2025-06', '2025-07-02').kind).toBe('ready')
  })

  it('carry the version of what somebody else filed, which sent again they replace', async () => {
    const sent = await filledIn(await made('zh-CN'), [[0, '本期', 15]])
    const { lines } = await sheetIn(sent, HEADS)
    const page = { ...sheetPage, rows: [row('a', { filing: { ...filing, rowVersion: 5, typed: '13' } })] }
    const [marked] = markedLines({ page, lines: lines.slice(0, 1), twice: [], strangers: [] }, 'zh-CN')
    expect(marked).toMatchObject({ key: { taskId: 'a', version: 5 }, texts: { value: '15' } })
    expect(marked?.hint).toBe('本期：下载之后某人报过这一行，现在是“13”。要用表里的请再上传本表。')
  })
})

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('nothing there')
  return found
}
