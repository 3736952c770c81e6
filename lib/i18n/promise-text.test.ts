import { describe, expect, it } from 'vitest'
import { dueText, type Promised, promiseText } from './promise-text.ts'

const promised: Promised = {
  ...{ kind: 'quantity', measure: 'count', comparator: 'plain', value: '12', valueHigh: null },
  ...{ measureUnit: '个', recurrence: null },
}

describe('a promise in a column', () => {
  it('is its target alone while no decision changed it', () => {
    expect(promiseText({ ...promised, was: { due: '2025-06-30' } }, 'zh-CN')).toBe('12 个')
    expect(dueText({ due: '2025-09-30', was: { value: '16' } }, 'zh-CN')).toBe('2025-09-30')
  })

  it('tells the old target with the document of the new', () => {
    const was = { value: '16', documentNo: '汀街发〔2025〕12号' }
    expect(promiseText({ ...promised, was }, 'zh-CN')).toBe('原 16 个 → 12 个（汀街发〔2025〕12号）')
    expect(promiseText({ ...promised, was }, 'en')).toBe('was 16 个 → 12 个 (汀街发〔2025〕12号)')
    const range = { ...promised, comparator: 'range', measure: 'growth', measureUnit: '%', value: '5', valueHigh: '6' }
    const before = { value: '6', valueHigh: '7', documentNo: '一号' }
    expect(promiseText({ ...(range as Promised), was: before }, 'zh-CN')).toBe('原 增长 6—7% → 增长 5—6%（一号）')
  })

  it('tells the old due day', () => {
    const extended = { due: '2025-09-30', was: { due: '2025-06-30' } }
    expect(dueText(extended, 'zh-CN')).toBe('原定 2025-06-30 → 2025-09-30（延期）')
    expect(dueText(extended, 'en')).toBe('was 2025-06-30 → 2025-09-30 (extended)')
  })
})
