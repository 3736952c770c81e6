import { describe, expect, it } from 'vitest'
import { sharesSum } from './shares-sum.ts'
import { aTask } from './task-examples.ts'

describe('what shares come to', () => {
  const whole = aTask({ value: '16' })
  it.each<[string, Parameters<typeof sharesSum>, string | null]>([
    ['is told where it is less', [whole, 'sum', ['6', '8']], '14'],
    ['is told where it is more', [whole, 'sum', ['6', '10.5']], '16.5'],
    ['is told beside a whole that is filed itself', [whole, null, ['6', '8']], '14'],
    ['is nothing to tell where it is the whole', [whole, 'sum', ['6', '10.0']], null],
    ['is nothing without shares', [whole, 'sum', [null]], null],
    ['is nothing where the worst part shows, or a mean', [whole, 'worst', ['6']], null],
    ['is nothing of a mean', [whole, 'mean', ['6']], null],
    ['is nothing of words', [aTask({ kind: 'words', value: null, pace: 'words' }), 'sum', ['6']], null],
    ['is nothing of a rate', [aTask({ value: '8', measure: 'growth', pace: 'rate' }), null, ['6']], null],
  ])('%s', (_, asked, said) => expect(sharesSum(...asked)).toBe(said))
})
