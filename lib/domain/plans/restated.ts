import { alike } from './alike.ts'
import { FIELDS, fieldOf, type OfField, withField } from './fields.ts'
import type { PlannedTask, PlanPeriod } from './plan.ts'
import { resettled } from './resettled.ts'
import type { InForce, TaskAsItWas } from './task-as-it-was.ts'

/** What a text says of a task; everything else an office settles. */
const STATED = [
  ...['kind', 'title', 'indicator', 'measure', 'comparator', 'value', 'valueHigh', 'measureUnit'],
  ...['hedge', 'recurrence', 'baseline'],
] as const satisfies readonly (keyof PlannedTask)[]
/** What two readings of the same words by different readers would still agree on. */
const FIRM: readonly string[] = ['kind', 'comparator', 'value', 'valueHigh', 'measureUnit', 'recurrence']

/**
 * A task in force with what a corrected text changed in it: where both texts say the same, what the office made of it
 * stays. `earlier` is what the replaced text says; null where it is not here: then only firm facts count as changed.
 */
export function restated(
  inForce: PlannedTask,
  earlier: PlannedTask | null,
  later: PlannedTask,
  period: PlanPeriod,
  next: PlanPeriod,
): PlannedTask {
  const firm = STATED.filter((name) => FIRM.includes(name) && !alike(inForce[name], later[name]))
  const changed = earlier
    ? STATED.filter((name) => !alike(earlier[name], later[name]))
    : firm.length > 0
      ? [...firm, 'title' as const]
      : []
  const said = Object.fromEntries(changed.map((name) => [name, later[name]])) as Partial<PlannedTask>
  const before = earlier ?? inForce
  if (later.dueStated && (later.due !== before.due || !before.dueStated)) said.due = later.due
  const task = resettled(inForce, said, period, next)
  const unsaid = before.dueStated && !later.dueStated
  const { section, span, sentenceSpan } = later
  return {
    ...(unsaid ? resettled({ ...task, dueStated: false }, {}, next) : task),
    ...{ section, span, sentenceSpan, checkpoints: inForce.checkpoints },
  }
}

/** The row as the new text alone says it: what stands only because the ledger has it goes, what a person changed stays. */
export function separated(row: InForce, was: TaskAsItWas): InForce {
  return FIELDS.reduce<InForce>((kept, name: OfField) => {
    return alike(fieldOf(row, name), fieldOf(was, name)) ? withField(kept, name, was.read) : kept
  }, row)
}
