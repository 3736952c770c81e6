import { addDays, type Day } from './day.ts'
import type { DayKind, DaysOff } from './working-day.ts'

/** One day that is not what its weekday says, and why. */
export interface DayOff {
  day: Day
  kind: DayKind
  name: string
}

/** A feast's days off from `MM-DD` on, and the weekend days that are worked for it. */
type Feast = readonly [name: string, from: string, days: number, ...worked: string[]]

/** 国务院办公厅's notices on the year's holidays, by number; of a year without one only weekends are known. */
const YEARS: Readonly<Record<number, { source: string; feasts: readonly Feast[] }>> = {
  2024: {
    source: '国办发明电〔2023〕7号',
    feasts: [
      ['元旦', '01-01', 1],
      ['春节', '02-10', 8, '02-04', '02-18'],
      ['清明节', '04-04', 3, '04-07'],
      ['劳动节', '05-01', 5, '04-28', '05-11'],
      ['端午节', '06-10', 1],
      ['中秋节', '09-15', 3, '09-14'],
      ['国庆节', '10-01', 7, '09-29', '10-12'],
    ],
  },
  2025: {
    source: '国办发明电〔2024〕12号',
    feasts: [
      ['元旦', '01-01', 1],
      ['春节', '01-28', 8, '01-26', '02-08'],
      ['清明节', '04-04', 3],
      ['劳动节', '05-01', 5, '04-27'],
      ['端午节', '05-31', 3],
      ['国庆节、中秋节', '10-01', 8, '09-28', '10-11'],
    ],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    feasts: [
      ['元旦', '01-01', 3, '01-04'],
      ['春节', '02-15', 9, '02-14', '02-28'],
      ['清明节', '04-04', 3],
      ['劳动节', '05-01', 5, '05-09'],
      ['端午节', '06-19', 3],
      ['中秋节', '09-25', 3],
      ['国庆节', '10-01', 7, '09-20', '10-10'],
    ],
  },
}

/** The years whose holidays are built in, earliest first. */
export const BUILT_IN_YEARS: readonly number[] = Object.keys(YEARS).map(Number)

/** The days of a year as published, by day, with the notice's number; null for a year that is not built in. */
export function builtInDays(year: number): { source: string; days: DayOff[] } | null {
  const found = YEARS[year]
  if (!found) return null
  const days = found.feasts.flatMap((feast) => daysOf(year, feast))
  return { source: found.source, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
}

/** All built-in days as the reckoning of working days reads them. */
export const BUILT_IN_OFF: DaysOff = new Map(
  BUILT_IN_YEARS.flatMap((year) => builtInDays(year)?.days ?? []).map(({ day, kind }) => [day, kind]),
)

function daysOf(year: number, [name, from, count, ...worked]: Feast): DayOff[] {
  const rest = Array.from({ length: count }, (_, nth) => addDays(`${year}-${from}`, nth))
  return [
    ...rest.map((day) => ({ day, kind: 'rest' as const, name })),
    ...worked.map((date) => ({ day: `${year}-${date}`, kind: 'work' as const, name })),
  ]
}
