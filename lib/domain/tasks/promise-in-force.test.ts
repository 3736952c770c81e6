import { describe, expect, it } from 'vitest'
import { promiseInForce } from './promise-in-force.ts'
import { aTask } from './task-examples.ts'

describe('the promise in force', () => {
  const kept = [
    { no: 1, fromMonth: '2025-01', promise: aTask({ value: '16' }) },
    { no: 2, fromMonth: '2025-06', promise: aTask({ value: '18' }) },
  ]
  const point = { due: '2025-03-31', title: '一季度', value: null, doneOn: '2025-03-20' }
  const today = aTask({ value: '18', state: 'standing', checkpoints: [point] })

  it.each([
    ['2024-12', '16'],
    ['2025-05', '16'],
    ['2025-06', '18'],
    ['2025-12', '18'],
  ])('of %s is %s', (month, value) => {
    expect(promiseInForce(today, kept, month).value).toBe(value)
  })

  it('has the state and the checkpoints of today, so that what was done in time stays so', () => {
    expect(promiseInForce(today, kept, '2025-03')).toMatchObject({ state: 'standing', checkpoints: [point] })
  })
})
