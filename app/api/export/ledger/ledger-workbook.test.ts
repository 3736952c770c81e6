import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { tally } from '../../../../lib/domain/tasks/tally.ts'
import type { PrintSheet } from '../../../../lib/ledger/prints/print-sheet.ts'
import type { LedgerRow } from '../../../../lib/ledger/tasks/ledger-row.ts'
import { ledgerWorkbook } from './ledger-workbook.ts'

const reported: LedgerRow = {
  ...{ id: 'a', no: 1, title: '=HYPERLINK("x")', titleEn: null, kind: 'quantity', pace: 'accumulate' },
  ...{ label: '1', place: [1, 0], parentId: null, whole: null, parts: 0, rollUp: null, partsUnconfirmed: false },
  ...{ basis: null, unconfirmed: false, sharesSum: null },
  ...{ measure: 'count', comparator: 'gte', value: '16', valueHigh: null, measureUnit: '个', hedge: '力争' },
  ...{ due: '2025-12-31', was: null, recurrence: null, entry: 'total', sectionId: 's', leadUnitId: 'u', postId: null },
  createdAt: 0,
  filing: {
    ...{ id: 'f', state: 'submitted', entry: 'total', typed: '6', reference: null, doneOn: null, occurrences: null },
    ...{
      forecast: null,
      note: '@某人 已签约',
      issues: '=用地未批',
      nextSteps: '补签两个',
      dataSource: '',
      unchanged: false,
      late: true,
      returnReason: null,
      rowVersion: 1,
    },
    by: null,
  },
  window: null,
  ...{ earlier: null, total: '6', confirmed: null, standing: 'yellow', lastStanding: 'green', lastLight: 'green' },
  verdict: {
    ...{ standing: 'yellow', line: 'accumulate', marks: [] },
    numbers: { target: '16', expected: '8', actual: '6', short: '2', monthsLeft: 6, perMonth: '1.7' },
  },
  ...{ done: 0.375, expected: 0.5, mayFile: false, mayContribute: false, mayReview: true, signs: false },
}
const silent: LedgerRow = {
  ...reported,
  ...{
    id: 'b',
    no: 2,
    label: '2',
    place: [2, 0],
    title: '推进共治',
    kind: 'words',
    value: null,
    measureUnit: null,
    hedge: null,
    filing: null,
  },
  ...{ total: null, standing: 'unreported', done: null, expected: null },
  verdict: { standing: 'unreported', line: 'silent', marks: [], numbers: {} },
}
const sheet: PrintSheet = {
  ...{ unitName: '听澜街道', reportTitle: '2025 年工作报告', month: '2025-06', dataThrough: '2025-06-30' },
  ...{ printedBy: '林望秋', printedAt: Date.UTC(2025, 6, 1, 1, 30), rows: [reported, silent] },
  tally: tally([reported, silent]),
  ...{ unitNames: { u: '经济科' }, sectionNames: { s: '+经济' }, posts: {} },
}

async function written(language: 'zh-CN' | 'en') {
  const { sheets } = await readXlsx(await ledgerWorkbook(sheet, language))
  const [first] = sheets
  const column = (head: string) => first?.rows[2]?.indexOf(head) ?? -1
  const cell = (row: number, head: string) => first?.rows[row]?.[column(head)]
  return { first, cell }
}

describe('the workbook, read back', () => {
  it('is headed, merged, frozen and set for print', async () => {
    const { first } = await written('zh-CN')
    expect(first?.name).toBe('2025-06')
    expect(first?.rows[0]?.[0]).toBe('听澜街道目标任务台账')
    expect(first?.rows[1]?.[0]).toContain('打印时间：2025-07-01 09:30')
    expect(first?.rows).toHaveLength(5)
    expect(first?.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 16 })
    expect(first?.freezePane).toMatchObject({ rows: 3 })
    expect(first?.autoFilter?.range).toBe('A3:Q5')
    expect(first?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$3:$3' })
  })

  it('holds numbers as numbers, dates and lights as words', async () => {
    const { cell } = await written('zh-CN')
    expect(cell(3, '目标数')).toBe(16)
    expect(cell(3, '目标值')).toBe('≥16 个')
    expect(cell(3, '累计')).toBe(6)
    expect(cell(3, '完成率')).toBe(0.375)
    expect(cell(3, '完成时限')).toBe('2025-12-31')
    expect(cell(3, '灯')).toBe('滞后')
    expect(cell(3, '核定')).toBe('未核定 · 逾期报送')
    expect(cell(3, '说明')).toContain('差 2 个')
    expect(cell(4, '灯')).toBe('未报送')
    expect(cell(4, '累计') ?? '').toBe('')
    expect(cell(4, '核定') ?? '').toBe('')
  })

  it('tells what a decision replaced beside what is in force', async () => {
    const was = { value: '20', documentNo: '汀街发〔2025〕12号', due: '2025-06-30' }
    const { sheets } = await readXlsx(await ledgerWorkbook({ ...sheet, rows: [{ ...reported, was }] }, 'zh-CN'))
    const cells = sheets[0]?.rows[3] ?? []
    expect(cells).toContain('原 ≥20 个 → ≥16 个（汀街发〔2025〕12号）')
    expect(cells).toContain('原定 2025-06-30 → 2025-12-31（延期）')
    expect(cells).toContain(16)
  })

  it('lets no text become a formula', async () => {
    const { first, cell } = await written('zh-CN')
    expect(cell(3, '目标任务')).toBe('\'=HYPERLINK("x") (力争)')
    expect(cell(3, '板块')).toBe("'+经济")
    expect(cell(3, '进展')).toBe("'@某人 已签约")
    expect(cell(3, '存在问题')).toBe("'=用地未批")
    expect(cell(3, '下一步打算')).toBe('补签两个')
    expect([...(first?.cells?.values() ?? [])].filter((each) => each.formula !== undefined)).toEqual([])
  })

  it('speaks English too', async () => {
    const { cell } = await written('en')
    expect(cell(3, 'Light')).toBe('Behind')
  })
})
