/**
 * What is asked before a filing is taken, never refused: a cumulative total that falls · ten times the one before · the
 * wrong magnitude (万/亿) · the very figure of last month · parts that do not add up to the whole · done without a day ·
 * a growth that contradicts the two levels beside it.
 */
export const GUARDS = [
  'fallingTotal',
  'tenfold',
  'magnitude',
  'sameAsLast',
  'partsDiffer',
  'noDoneDay',
  'growthDiffers',
] as const
export type Guard = (typeof GUARDS)[number]

/** A guard that is open, with the figures its one-line question names (decimal text, months). */
export interface AskedGuard {
  guard: Guard
  numbers: Readonly<Record<string, string>>
}
