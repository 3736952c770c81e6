import type { PlannedTask, PlanSpan } from './plan.ts'

/** Several tasks as one: what the first promises, over the text of all. @throws when there is none */
export function mergedTask(tasks: readonly PlannedTask[]): PlannedTask {
  const [first] = tasks
  if (!first) throw new Error('nothing to merge')
  return {
    ...first,
    span: united(tasks.map((task) => task.span)),
    sentenceSpan: united(tasks.map((task) => task.sentenceSpan)),
  }
}

function united(spans: readonly (PlanSpan | null)[]): PlanSpan | null {
  const known = spans.filter((span) => span !== null)
  if (known.length === 0) return null
  return [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))]
}
