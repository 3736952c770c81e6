import { fold } from '../layout/fold.ts'
import type { Period, Target } from '../read-report-types.ts'
import { targetsIn } from './targets.ts'

const PLAN = { start: '2025-01-01', end: '2025-12-31' } as const

/** For tests: the targets of one sentence of a plan for 2025. */
export const targetsOf = (text: string, plan: Period | null = PLAN): Target[] =>
  targetsIn(text, fold(text), [0, text.length], plan)

/** For tests: each target in one line, `indicator measure comparator value~high unit`, or `deed @ due` for a dated deed. */
export const told = (text: string): string[] =>
  targetsOf(text).map((t) =>
    t.kind === 'milestone'
      ? `${t.indicator} @ ${t.due}`
      : `${t.indicator} ${t.measure} ${t.comparator} ${t.value}${t.valueHigh === null ? '' : `~${t.valueHigh}`} ${t.unit ?? '-'}`,
  )
