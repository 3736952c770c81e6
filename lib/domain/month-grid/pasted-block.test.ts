import { describe, expect, it } from 'vitest'
import type { GridShape } from './moves.ts'
import { type Known, placed } from './pasted-block.ts'
import type { Column } from './row-edit.ts'

const rows: Known[] = [
  { label: '4', title: '新引进项目' },
  { label: '7', title: '办结率' },
  { label: '9', title: '建成驿站' },
  { label: '12', title: '志愿服务' },
  { label: '12.1', title: '志愿服务' },
]
/** The third row is closed; nothing has a day or reference unless said. */
const shape = (side = false): GridShape => ({
  rows: rows.length,
  open: (row, column) => row !== 2 && (column !== 'side' || side),
})
const lay = (text: string, from: string, side = false) => {
  const [row, column] = from.split(' ') as [string, Column]
  const block = text.split('/').map((line) => line.split(','))
  const laid = placed(block, { row: Number(row), column }, rows, shape(side))
  return {
    by: laid.by,
    cells: laid.cells.map((cell) => `${cell.row} ${cell.column} ${cell.text}`),
    left: laid.left,
  }
}

describe('a pasted block', () => {
  it('goes down the column from the cursor, over closed rows', () => {
    expect(lay('3/95/8', '0 value')).toEqual({ by: 'place', cells: ['0 value 3', '1 value 95', '3 value 8'], left: [] })
  })
  it('goes right into the next columns that this grid has', () => {
    expect(lay('3,开了会', '0 value').cells).toEqual(['0 value 3', '0 note 开了会'])
    expect(lay('3,6-5,开了会', '0 value', true).cells).toEqual(['0 value 3', '0 side 6-5', '0 note 开了会'])
  })
  it('changes nothing where it is empty', () => {
    expect(lay('3//8', '0 value').cells).toEqual(['0 value 3', '3 value 8'])
  })
  it('tells what found no cell', () => {
    expect(lay('3/4', '4 value')).toEqual({ by: 'place', cells: ['4 value 3'], left: ['4'] })
    expect(lay('3,好,多余', '4 value').left).toEqual(['多余'])
  })
  it('goes by the tasks’ names where a column holds them, whatever the cursor and order', () => {
    expect(lay('任务,本期/办结率,95/新 引进项目,3', '4 value')).toEqual({
      by: 'title',
      cells: ['1 value 95', '0 value 3'],
      left: ['任务'],
    })
  })
  it('knows the names’ column by its half: heads and foreign lines stand in it too', () => {
    expect(lay('任务,本期/办结率,95/新引进项目,3/没有这项,7', '4 value')).toMatchObject({
      by: 'title',
      left: ['任务', '没有这项'],
    })
    expect(lay('任务,本期/办结率,95/没有这项,7', '0 value').by).toBe('place')
  })
  it('takes two columns beside the names for figure and words, a third between them for the day', () => {
    expect(lay('办结率,95,开了会', '0 value', true).cells).toEqual(['1 value 95', '1 note 开了会'])
    expect(lay('办结率,95,96,开了会', '0 value', true).cells).toEqual(['1 value 95', '1 side 96', '1 note 开了会'])
  })
  it('gives a name that two rows have to neither', () => {
    expect(lay('新引进项目,3/志愿服务,8', '0 value')).toEqual({ by: 'title', cells: ['0 value 3'], left: ['志愿服务'] })
  })
  it('goes by numbers only where a column is headed 序号', () => {
    expect(lay('序号,本期/7,95/4,3/99,1', '0 value')).toEqual({
      by: 'no',
      cells: ['1 value 95', '0 value 3'],
      left: ['99'],
    })
    expect(lay('4,95/7,3', '0 value').by).toBe('place')
    expect(lay('序号,本期/12.1,8/１２,9', '0 value').cells).toEqual(['4 value 8', '3 value 9'])
  })
  it('does not take a closed row’s figure for another’s', () => {
    expect(lay('序号,本期/9,1', '0 value')).toEqual({ by: 'no', cells: [], left: ['1'] })
  })
})
