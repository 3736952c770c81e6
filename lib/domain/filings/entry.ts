/** What the typed number is: this month's increment, or the cumulative total through the month. */
export const ENTRIES = ['increment', 'total'] as const
export type Entry = (typeof ENTRIES)[number]
