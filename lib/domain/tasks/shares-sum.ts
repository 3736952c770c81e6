import { compare, decimal } from '../decimal.ts'
import { addsOver, type RollUp } from './parts.ts'
import { summed } from './spread.ts'
import type { TaskVersion } from './task.ts'

/**
 * What the shares of a whole come to where that is not its own number: after its target was adjusted, or a share. Null
 * where figures do not add up, and while there is nothing to compare.
 * @param shares of the parts that are not withdrawn
 */
export function sharesSum(
  whole: TaskVersion,
  rollUp: RollUp | null,
  shares: readonly (string | null)[],
): string | null {
  const stated = shares.flatMap((share) => share ?? [])
  if (stated.length === 0 || whole.value === null || !addsOver(whole)) return null
  if (rollUp !== 'sum' && rollUp !== null) return null
  const sum = summed(stated)
  return compare(decimal(sum), decimal(whole.value)) === 0 ? null : sum
}
