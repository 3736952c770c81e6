import { describe, expect, it } from 'vitest'
import { type Askable, type RequestFault, type RequestKind, requestFault } from './change-request.ts'
import { aTask } from './task-examples.ts'

describe('a request', () => {
  it.each<[string, RequestKind, Partial<Askable>, boolean, string, RequestFault | null]>([
    ['before the due day', 'extension', {}, false, '2025-12-30', null],
    ['on the due day', 'extension', {}, false, '2025-12-31', null],
    ['a day late', 'extension', {}, false, '2026-01-01', 'requestTooLate'],
    ['while one waits', 'extension', {}, true, '2025-12-01', 'requestOpen'],
    ['of a withdrawn task', 'extension', { state: 'withdrawn' }, false, '2025-06-01', 'requestNotLive'],
    ['of 常态化', 'adjustment', { state: 'standing' }, false, '2025-06-01', 'requestNotLive'],
    ['of a target after its due day', 'adjustment', {}, false, '2026-02-01', null],
    ['of a target in words', 'adjustment', { kind: 'words', value: null }, false, '2025-06-01', 'requestNoTarget'],
    ['of 同步', 'adjustment', { comparator: 'sync', value: null }, false, '2025-06-01', 'requestNoTarget'],
    ['of a deed', 'extension', { kind: 'milestone', value: null }, false, '2025-06-01', null],
  ])('%s', (_name, kind, change, open, today, fault) => {
    expect(requestFault(kind, aTask(change), open, today)).toBe(fault)
  })
})
