import type { Target } from '../read-report-types.ts'

/** A deed that stands for its object too: 力争拆除20万平方米 after 需拆除房屋面积40万平方米. */
const DEED_ALONE = /^(?:拆除|拆迁|征收|搬迁|改造|收储|整治|清零|新建|修建|种植)$/
const FARTHEST = 6

/** The targets of a sentence, those that name only a deed with what the same deed was done to a few targets before. */
export function namedBefore(targets: readonly Target[], before: readonly Target[]): Target[] {
  return targets.map((target) => {
    if (target.kind !== 'quantity' || !DEED_ALONE.test(target.indicator)) return target
    const named = before
      .slice(-FARTHEST)
      .findLast(({ indicator, unit }) => indicator.startsWith(target.indicator) && unit === target.unit)
    return named ? { ...target, indicator: named.indicator } : target
  })
}
