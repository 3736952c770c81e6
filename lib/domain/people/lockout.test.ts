import { expect, it } from 'vitest'
import { ACCOUNT_LIMIT, type Failures, failedAgain, isLocked, LOCKOUT_MS } from './lockout.ts'

function failures(times: number[]): Failures | null {
  return times.reduce<Failures | null>((before, now) => failedAgain(before, ACCOUNT_LIMIT, now), null)
}

it('locks with the fifth failure, for half an hour', () => {
  expect(isLocked(failures([0, 1, 2, 3]), 4)).toBe(false)
  const locked = failures([0, 1, 2, 3, 4])
  expect(isLocked(locked, 4 + LOCKOUT_MS - 1)).toBe(true)
  expect(isLocked(locked, 4 + LOCKOUT_MS)).toBe(false)
})

it('forgets failures that are older than the window', () => {
  expect(failures([0, 1, 2, 3, LOCKOUT_MS])).toEqual({ count: 1, firstAt: LOCKOUT_MS, lockedUntil: null })
})

it('starts anew when a lock is over', () => {
  expect(failures([0, 1, 2, 3, 4, 5 + LOCKOUT_MS])?.count).toBe(1)
})
