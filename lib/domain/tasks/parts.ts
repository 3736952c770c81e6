/**
 * How a whole takes its figure or its light from its parts: the sum of their totals, the worst of their lights, or the
 * mean of their totals by weight. Without one the whole is filed itself and its parts stand beside it.
 */
export const ROLL_UPS = ['sum', 'worst', 'mean'] as const
export type RollUp = (typeof ROLL_UPS)[number]
