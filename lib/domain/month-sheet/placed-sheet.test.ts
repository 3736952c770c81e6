import { describe, expect, it } from 'vitest'
import type { CellForm, Merged, SheetOfCells } from './cells.ts'
import { FILLED_COLUMNS, keyText, markText, type SheetColumn } from './columns.ts'
import { placedSheet, plainHead } from './placed-sheet.ts'

const HEADS = new Map<string, SheetColumn>([
  ...([
    ['编号', 'key'],
    ['序号', 'no'],
    ['目标任务', 'task'],
    ['本期', 'value'],
    ['进展', 'note'],
  ] as const),
  ...(
    [
      ['key', 'key'],
      ['this period', 'value'],
    ] as const
  ).map(([head, column]) => [plainHead(head), column] as const),
])
const MARK = markText({ month: '2025-06', reportIds: ['r'] })
const key = (taskId: string, version = 0) => keyText({ taskId, version })

/** Rows as they would be seen; a text, or a text with its form. */
function sheet(rows: (string | [string, CellForm] | null)[][], merged: Merged[] = []): SheetOfCells {
  const cells = rows.flatMap((row, y) =>
    row.flatMap((cell, column) => {
      if (cell === null) return []
      const [text, form] = typeof cell === 'string' ? ([cell, 'text'] as const) : cell
      return [{ row: y + 1, column, text, form }]
    }),
  )
  return { name: '2025-06', cells, merged }
}
const head = ['编号（勿改）', '序号', '目标任务', '本期', '进展']
const placed = (...sheets: SheetOfCells[]) => placedSheet(sheets, HEADS)

describe('a sheet', () => {
  it('is found among others, by its mark', () => {
    const other = sheet([['说明'], head])
    const found = placed(other, sheet([[MARK], head, [key('a', 2), '1', '走访', ['5', 'number'], '已走']]))
    expect(found?.mark).toEqual({ month: '2025-06', reportIds: ['r'] })
    expect(found?.lines).toEqual([
      {
        ...{ line: 3, title: '走访', key: { taskId: 'a', version: 2 } },
        ...{ without: FILLED_COLUMNS.filter((column) => column !== 'value' && column !== 'note') },
        cells: {
          value: { text: '5', form: 'number', at: 'D3', merged: false },
          note: { text: '已走', form: 'text', at: 'E3', merged: false },
        },
      },
    ])
    expect(placed(other)).toBeNull()
    expect(placed(sheet([[MARK], ['序号', '本期']]))).toBeNull()
  })

  it('keeps its columns by their heads and its rows by their tasks, wherever they were moved', () => {
    const moved = sheet([
      ['辖区汇总'],
      [MARK, '月报'],
      ['进展', '本 期', null, '编号(勿改)'],
      [null, '7', null, key('b')],
      ['合计', null],
      ['有话', '6', null, key('a')],
    ])
    expect(placed(moved)?.lines.map(({ line, key: own, cells }) => [line, own?.taskId, cells.value?.text])).toEqual([
      [4, 'b', '7'],
      [5, undefined, undefined],
      [6, 'a', '6'],
    ])
  })

  it('is read by the heads of any language', () => {
    expect(placed(sheet([[MARK], ['Key (keep)', 'This Period'], [key('a'), '5']]))?.lines[0]?.cells.value?.text).toBe(
      '5',
    )
  })

  it('leaves out rows that name no task and say nothing', () => {
    const lines = placed(sheet([[MARK], head, [null, '1', '合计'], ['不是编号', '2', '手加的', '8']]))?.lines
    expect(lines?.map(({ line, key: own, title }) => [line, own, title])).toEqual([[4, null, '手加的']])
  })

  it('names every row that a merged cell covers', () => {
    const merged = [{ top: 3, left: 3, bottom: 4, right: 3 }]
    const lines = placed(sheet([[MARK], head, [key('a'), '1', '甲', '5'], [key('b'), '2', '乙', null]], merged))?.lines
    expect(lines?.map(({ cells }) => cells.value)).toEqual([
      { text: '5', form: 'text', at: 'D3', merged: true },
      { text: '5', form: 'text', at: 'D4', merged: true },
    ])
  })

  it('takes a cell merged over columns alone as one', () => {
    const merged = [{ top: 3, left: 3, bottom: 3, right: 4 }]
    const lines = placed(sheet([[MARK], head, [key('a'), '1', '甲', '5', null]], merged))?.lines
    expect(lines?.[0]?.cells).toEqual({ value: { text: '5', form: 'text', at: 'D3', merged: false } })
  })

  it('is not kept busy by a merge over everything', () => {
    const merged = [{ top: 3, left: 3, bottom: 1_048_576, right: 3 }]
    expect(placed(sheet([[MARK], head, [key('a'), '1', '甲', '5']], merged))?.lines).toHaveLength(1)
  })
})
