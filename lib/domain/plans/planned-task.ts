import { firstDay, monthOf } from '../calendar/month.ts'
import { decimal, isWhole } from '../decimal.ts'
import {
  defaultBetter,
  defaultCadence,
  defaultCheckpoints,
  defaultLagDays,
  defaultMayFall,
  defaultNoFigureMonths,
  defaultStart,
} from '../tasks/indicator.ts'
import { defaultPace, isWholeUnit } from '../tasks/pace.ts'
import type { Plan, PlannedTask, PlanPeriod, StatedTask } from './plan.ts'

/** Settles what the text leaves open by the defaults of judging.md; each of them a person may change later. */
export function plannedTask(stated: StatedTask, period: PlanPeriod): PlannedTask {
  const due = stated.due ?? period.end
  const about = stated.indicator ?? stated.title
  const pace = defaultPace({
    ...stated,
    baseline: comparableBaseline(stated),
    hasCheckpoints: false,
  })
  const start = startBefore(due, defaultStart(period.start, about, pace))
  const measured = stated.kind === 'quantity' && pace !== 'deed' && pace !== 'recurring'
  return {
    ...stated,
    due,
    start,
    pace,
    better: defaultBetter(about, stated.comparator, stated.value),
    cadence: measured ? defaultCadence(about) : 'month',
    noFigureMonths: measured ? defaultNoFigureMonths(about) : [],
    lagDays: measured ? defaultLagDays(about) : 0,
    wholes: pace === 'accumulate' && isWholeUnit(stated.measureUnit, stated.measure) && wholeTarget(stated),
    mayFall: defaultMayFall(about),
    entry: 'total',
    checkpoints: pace === 'accumulate' ? defaultCheckpoints(about, stated.value, start, due) : [],
  }
}

/** The same plan for another period: dates that the text states stay, the others follow the period. */
export function withPeriod(plan: Plan, period: PlanPeriod): Plan {
  const again = (task: PlannedTask) => plannedTask({ ...task, due: task.dueStated ? task.due : null }, period)
  return {
    ...plan,
    report: { ...plan.report, planPeriod: period, periodStated: true },
    tasks: plan.tasks.map(again),
  }
}

/** A baseline in another unit than the target's is told, never reckoned with. */
export function comparableBaseline({ baseline, measureUnit }: Pick<StatedTask, 'baseline' | 'measureUnit'>) {
  if (!baseline?.value) return null
  return baseline.unit === null || baseline.unit === measureUnit ? baseline.value : null
}

const wholeTarget = ({ value, valueHigh }: StatedTask): boolean =>
  [value, valueHigh].every((text) => text === null || isWhole(decimal(text)))

/** A deed due before its plan begins still needs a month to be filed in. */
const startBefore = (due: string, start: string): string => (due < start ? firstDay(monthOf(due)) : start)
