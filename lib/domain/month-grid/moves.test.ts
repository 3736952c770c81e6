import { describe, expect, it } from 'vitest'
import { type GridShape, moved, type Step } from './moves.ts'
import type { Column } from './row-edit.ts'

/** Five rows: the third is closed, only the second has something beside its value. */
const shape: GridShape = {
  rows: 5,
  open: (row, column) => row !== 2 && (column !== 'side' || row === 1),
}

describe('a step through the grid', () => {
  const cases: [string, Step, string | null][] = [
    ['0 value', 'down', '1 value'],
    ['1 value', 'down', '3 value'],
    ['3 note', 'up', '1 note'],
    ['4 value', 'down', null],
    ['0 value', 'up', null],
    ['1 side', 'down', null],
    ['0 value', 'right', '0 note'],
    ['1 value', 'right', '1 side'],
    ['1 note', 'left', '1 side'],
    ['0 note', 'right', null],
    ['0 note', 'next', '1 value'],
    ['1 note', 'next', '3 value'],
    ['3 value', 'previous', '1 note'],
    ['4 note', 'next', null],
    ['0 value', 'previous', null],
    ['3 value', 'first', '0 value'],
    ['0 note', 'last', '4 note'],
    ['0 value', 'pageDown', '4 value'],
    ['4 value', 'pageUp', '0 value'],
    ['4 value', 'pageDown', null],
  ]
  it.each(cases)('%s, %s → %s', (from, step, to) => {
    const [row, column] = from.split(' ') as [string, Column]
    const place = moved({ row: Number(row), column }, step, shape)
    expect(place && `${place.row} ${place.column}`).toBe(to)
  })
})
