import { STANDINGS, type Standing } from '../../../lib/domain/tasks/verdict.ts'

/** The standings that overviews show one by one, the exceptions first; what is left is told together. */
export const SHOWN = ['red', 'yellow', 'unreported', 'green', 'completed'] as const satisfies readonly Standing[]
export const OTHERS: readonly Standing[] = STANDINGS.filter((each) => !(SHOWN as readonly Standing[]).includes(each))

export const othersIn = (counts: Partial<Record<Standing, number>>): number =>
  OTHERS.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)
