import { describe, expect, it } from 'vitest'
import { BUILT_IN_OFF, BUILT_IN_YEARS, builtInDays } from './built-in-days.ts'
import { monthsFrom } from './month.ts'
import { workingDaysIn } from './working-day.ts'

describe('the built-in days off', () => {
  it('are those of three years, and say so for others', () => {
    expect(BUILT_IN_YEARS).toEqual([2024, 2025, 2026])
    expect(builtInDays(2023)).toBeNull()
    expect(builtInDays(2025)?.source).toBe('国办发明电〔2024〕12号')
  })
  // Days of rest as each notice adds them up (a lone day joined to a weekend counts one), and the worked weekend days.
  it.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i: %i days of rest, %i worked', (year, rest, worked) => {
    const days = builtInDays(year)?.days ?? []
    expect(days.filter((each) => each.kind === 'rest')).toHaveLength(rest)
    expect(days.filter((each) => each.kind === 'work')).toHaveLength(worked)
    expect(days.map((each) => each.day)).toEqual([...new Set(days.map((each) => each.day))].toSorted())
  })
  it('work only weekend days, and none that rests', () => {
    const worked = BUILT_IN_YEARS.flatMap((year) => builtInDays(year)?.days ?? []).filter(
      (each) => each.kind === 'work',
    )
    for (const { day } of worked)
      expect([day, [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())]).toEqual([day, true])
  })
  // The law's 11 (from 2025: 13) public holidays are the only weekdays a year loses; 调休 only moves the others.
  it.each([
    [2024, 262 - 11],
    [2025, 261 - 13],
    [2026, 261 - 13],
  ])('%i has %i working days', (year, count) => {
    const months = monthsFrom(`${year}-01`, `${year}-12`)
    expect(months).toHaveLength(12)
    expect(workingDaysIn(`${year - 1}-12-31`, `${year}-12-31`, BUILT_IN_OFF)).toBe(count)
  })
})
