import { describe, expect, it } from 'vitest'
import { instantOf } from '../calendar/day.ts'
import { AGAIN_MS, type DigestTime, digestTime, runIsDue } from './digest-time.ts'

const clock = (day: string, hour: number, minute = 0) => instantOf(day) + (hour * 60 + minute) * 60_000
const AT = digestTime('08:30') as DigestTime

describe("the digest's time", () => {
  it.each([
    ['08:30', 510],
    ['00:00', 0],
    ['23:59', 1439],
    ['off', 'off'],
    ['8:30', null],
    ['24:00', null],
    ['', null],
  ])('%j is %j', (text, at) => expect(digestTime(text)).toBe(at))
})

describe('a run', () => {
  it('is due from its time on, once a day', () => {
    expect(runIsDue(clock('2025-07-10', 8, 29), AT, null)).toBe(false)
    expect(runIsDue(clock('2025-07-10', 8, 30), AT, null)).toBe(true)
    const done = { at: clock('2025-07-10', 8, 30), done: true }
    expect(runIsDue(clock('2025-07-10', 15), AT, done)).toBe(false)
    expect(runIsDue(clock('2025-07-11', 8, 30), AT, done)).toBe(true)
  })

  it('is made up for by a server that was started later, but not in the evening', () => {
    expect(runIsDue(clock('2025-07-10', 14), AT, null)).toBe(true)
    expect(runIsDue(clock('2025-07-10', 18), AT, null)).toBe(false)
    expect(runIsDue(clock('2025-07-10', 20), digestTime('19:30') as DigestTime, null)).toBe(true)
  })

  it('is tried again a while after one that left something undone', () => {
    const at = clock('2025-07-10', 8, 30)
    expect(runIsDue(at + AGAIN_MS - 1, AT, { at, done: false })).toBe(false)
    expect(runIsDue(at + AGAIN_MS, AT, { at, done: false })).toBe(true)
  })

  it('is never due where it is switched off', () => expect(runIsDue(clock('2025-07-10', 9), 'off', null)).toBe(false))
})
