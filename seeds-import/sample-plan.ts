import { draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import type { Plan, PlannedTask } from '../lib/domain/plans/plan.ts'
import { planFromDraft } from '../lib/domain/plans/plan-from-draft.ts'
import type { Checkpoint } from '../lib/domain/tasks/task.ts'
import { type Sample, type SampleSettled, taskMeant } from './sample.ts'

/** The invented report as read by the real reader, with what its office settled beyond the report's words. */
export function samplePlan({ text, filings }: Sample): Plan {
  const reading = readReport(text)
  const plan = planFromDraft(reading, draftTasks(reading, text), '2026-01-16')
  const tasks = [...plan.tasks]
  for (const { match, settle } of filings.tasks) {
    const meant = taskMeant(match, tasks, (task) => quoteOf(text, task))
    if (meant && settle) tasks[tasks.indexOf(meant)] = settled(meant, settle)
  }
  return { ...plan, tasks }
}

export const quoteOf = (text: string, task: PlannedTask): string => (task.span ? text.slice(...task.span) : task.title)

function settled(task: PlannedTask, settle: SampleSettled): PlannedTask {
  const { state: _, checkpoints, baseline, ...rest } = settle
  return {
    ...task,
    ...rest,
    ...(baseline && { baseline: { value: baseline, unit: task.measureUnit, growth: null } }),
    ...(checkpoints && { checkpoints: checkpoints.map(asPoint) }),
  }
}

const asPoint = (point: NonNullable<SampleSettled['checkpoints']>[number]): Checkpoint => ({
  due: point.due,
  title: point.title,
  value: point.value ?? null,
  doneOn: point.doneOn ?? null,
})
