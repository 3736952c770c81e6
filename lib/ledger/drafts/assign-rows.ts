import { z } from 'zod'
import { isDay } from '../../domain/calendar/day.ts'
import { invalid } from '../../domain/errors.ts'
import type { Answers } from '../../domain/plans/plan.ts'
import { resettled } from '../../domain/plans/resettled.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import { changeDraft, rowsMeant, saveRows } from './change-draft.ts'
import type { KeptRow } from './draft-rows.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId, Rows } from './inputs.ts'

const Id = z.string().max(40)

/** What is absent stays. */
export const AssignRows = z.strictObject({
  draftId: DraftId,
  rows: Rows,
  /** Null = the issuing unit itself. */
  leadUnitId: Id.nullable().optional(),
  supportingUnitIds: z.array(Id).max(50, 'tooMany').optional(),
  /** Absent = the post stays where it fits the lead unit. */
  postId: Id.nullable().optional(),
  leadOfficial: z
    .string()
    .trim()
    .max(40, 'tooLong')
    .transform((name) => name || null)
    .nullable()
    .optional(),
  due: z.string().refine(isDay, 'notADay').optional(),
})
export type AssignRows = z.infer<typeof AssignRows>

/** Says who answers, and until when, for many rows at once: all or none. @throws validation by field; conflict `changed`, draftClosed. */
export function assignRows(ctx: Ctx, input: AssignRows): Promise<DraftChanges> {
  return changeDraft(ctx, input.draftId, async (tx, changing) => {
    const { draft } = changing
    const { planPeriod } = draft.plan.report
    const { units, posts } = await answerableUnits(tx, draft.unitPath)
    const known = new Set(units.map((unit) => unit.id))
    if (input.leadUnitId && !known.has(input.leadUnitId)) throw invalid('leadUnitId', 'unitElsewhere')
    if (input.supportingUnitIds?.some((id) => !known.has(id))) throw invalid('supportingUnitIds', 'unitElsewhere')
    const unitOfPost = new Map(posts.map((post) => [post.id, post.unitId]))
    const before: (Answers & { rowId: string; due: string })[] = []
    for (const row of rowsMeant(changing, input.rows)) {
      const answers = answersOf(row, input)
      const lead = answers.leadUnitId ?? draft.unitId
      if (input.postId && unitOfPost.get(input.postId) !== lead) throw invalid('postId', 'postElsewhere')
      const supportingUnitIds = [...new Set(answers.supportingUnitIds)].filter((id) => id !== lead).toSorted()
      const due = input.due === undefined ? {} : { due: input.due, dueStated: true }
      const task = resettled(row.task, due, planPeriod)
      if (input.due && (task.due < task.start || task.due < planPeriod.start)) throw invalid('due', 'dueBeforeStart')
      const leadUnitId = lead === draft.unitId ? null : lead
      const saved = { ...answers, leadUnitId, supportingUnitIds, ...(input.due && { task }) }
      await saveRows(tx, ctx, changing, [row.id], saved)
      before.push({ rowId: row.id, due: row.task.due, ...answersOf(row, {}) })
    }
    const { rows: _, draftId, ...said } = input
    await record(tx, ctx, 'draft.assign', { kind: 'draft', id: draftId }, { rows: before }, said)
  })
}

/** Who answers after what was said; a post that belongs to another lead unit does not stay. */
function answersOf(row: KeptRow, input: Partial<AssignRows>): Answers {
  const {
    leadUnitId = row.leadUnitId,
    supportingUnitIds = row.supportingUnitIds,
    leadOfficial = row.leadOfficial,
  } = input
  const stays = leadUnitId === row.leadUnitId ? row.postId : null
  return { leadUnitId, supportingUnitIds, leadOfficial, postId: input.postId === undefined ? stays : input.postId }
}
