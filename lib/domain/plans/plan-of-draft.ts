import type { PlanRow } from './draft-row.ts'
import type { Plan, PlanFrame } from './plan.ts'

/** The plan that a draft's rows make, in their order: what is previewed is what confirming applies. Rejected rows are not in it. */
export function planOfDraft(frame: PlanFrame, rows: readonly PlanRow[]): Plan {
  const kept = rows.filter((row) => row.state !== 'rejected')
  return {
    ...frame,
    tasks: kept.map(({ task, leadUnitId, supportingUnitIds, postId, leadOfficial }) => ({
      ...task,
      answers: { leadUnitId, supportingUnitIds, postId, leadOfficial },
    })),
  }
}

/** Rows in the order of the text; of those that begin together the older first. */
export function inOrder<R extends { id: string; task: PlanRow['task'] }>(rows: readonly R[]): R[] {
  const start = (row: R) => row.task.span?.[0] ?? Number.MAX_SAFE_INTEGER
  return rows.toSorted((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
}
