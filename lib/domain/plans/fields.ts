import { alike } from './alike.ts'
import type { Answers, PlannedTask } from './plan.ts'
import type { InForce } from './task-as-it-was.ts'

const TASK_FIELDS = [
  ...(['title', 'titleEn', 'kind', 'indicator', 'measure', 'comparator', 'value', 'valueHigh', 'measureUnit'] as const),
  ...(['hedge', 'better', 'pace', 'start', 'due', 'recurrence', 'cadence', 'noFigureMonths', 'lagDays'] as const),
  ...(['wholes', 'mayFall', 'entry', 'baseline'] as const),
] satisfies (keyof PlannedTask)[]
const ANSWER_FIELDS = ['leadUnitId', 'supportingUnitIds', 'postId', 'leadOfficial'] as const satisfies (keyof Answers)[]

/** What can differ between a task in force and a corrected version of it. Points on the way are the office's own. */
export const FIELDS = [...TASK_FIELDS, ...ANSWER_FIELDS]
export type OfField = (typeof FIELDS)[number]

const isAnswer = (name: OfField): name is keyof Answers => (ANSWER_FIELDS as readonly string[]).includes(name)

export const fieldOf = ({ task, answers }: InForce, name: OfField): unknown =>
  isAnswer(name) ? answers[name] : task[name]

/** `into` with one field as `from` has it; a due day goes with whether it is stated. */
export function withField(into: InForce, name: OfField, from: InForce): InForce {
  if (isAnswer(name)) return { ...into, answers: { ...into.answers, [name]: from.answers[name] } }
  const stated = name === 'due' ? { dueStated: from.task.dueStated } : {}
  return { ...into, task: { ...into.task, [name]: from.task[name], ...stated } }
}

/** A field as people read it; ids of units and posts as they are. */
export function fieldText(each: InForce, name: OfField): string | null {
  if (name === 'baseline') {
    const { value = null, unit = null, growth = null } = each.task.baseline ?? {}
    return value === null && growth === null
      ? null
      : [`${value ?? ''}${unit ?? ''}`, growth && `${growth}%`].filter(Boolean).join(' ')
  }
  const value = fieldOf(each, name)
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(',')
  return value === null ? null : String(value)
}

/** Whether two versions agree in a field. */
export const agree = (a: InForce, b: InForce, name: OfField): boolean => alike(fieldOf(a, name), fieldOf(b, name))
