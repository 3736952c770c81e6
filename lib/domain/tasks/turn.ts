import type { Standing } from './verdict.ts'

/** How a row's standing turned since the month before: 变差 · 好转 · 新完成. */
export const TURNS = ['worse', 'better', 'done'] as const
export type Turn = (typeof TURNS)[number]

/**
 * What changed for the reader; null where nothing did. Emptiness stands outside the order: leaving it is news only when
 * a yellow or red light comes out, and going silent is counted elsewhere.
 */
export function turn(before: Standing, now: Standing): Turn | null {
  if (now === before) return null
  if (now === 'completed') return 'done'
  const place = PLACE[now]
  if (place === undefined) return null
  const from = PLACE[before]
  if (from === undefined) return now === 'green' ? null : 'worse'
  return place > from ? 'worse' : 'better'
}

const PLACE: Partial<Record<Standing, number>> = { completed: 0, green: 1, yellow: 2, red: 3 }
