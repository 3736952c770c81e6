import { z } from 'zod'
import { draftRow } from '../../../db/schema/draft.ts'
import { invalid, Refusal } from '../../domain/errors.ts'
import { chosenSpan } from '../../domain/plans/chosen-span.ts'
import { answersNamed } from '../../domain/plans/named-units.ts'
import type { PlannedTask } from '../../domain/plans/plan.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import { changeDraft } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId } from './inputs.ts'
import { readSpans } from './read-spans.ts'

/** More rows than any plan states: what grows past it is a mistake or an attack. */
export const MOST_ROWS = 2000

export const AddRow = z.strictObject({
  draftId: DraftId,
  /** Of the draft's text. */
  span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
})
export type AddRow = z.infer<typeof AddRow>

/**
 * Makes a task of each promise that a stretch of the text holds and no row states yet, read by the grammar and accepted.
 * @throws validation on `span`; limit; conflict draftClosed.
 */
export async function addRow(ctx: Ctx, { draftId, span }: AddRow): Promise<DraftChanges> {
  const read = await readSpans(ctx, draftId)
  return changeDraft(ctx, draftId, async (tx, { draft, rows }) => {
    const chosen = chosenSpan(draft.text, span)
    if (!chosen) throw invalid('span', 'emptySpan')
    const found = read(chosen, draft.plan.report.planPeriod)
    const fresh = found.filter(({ task }) => !rows.some((row) => stateTheSame(row.task, task)))
    const added = fresh.length > 0 ? fresh : found.slice(0, 1)
    if (rows.length + added.length > MOST_ROWS) throw new Refusal('limit')
    const { units } = await answerableUnits(tx, draft.unitPath)
    const issuer = { id: draft.unitId, name: draft.unitName }
    const values = added.map(({ task, named }) => ({
      ...{ id: newId(), draftId, task, named, state: 'accepted' as const, origin: 'added' as const },
      ...answersNamed(named, issuer, units),
      ...{ changedBy: ctx.actor.personId || null, changedAt: ctx.now, changeNo: draft.changeNo },
    }))
    await tx.insert(draftRow).values(values)
    const after = values.map(({ id: rowId, task: { title, span: at } }) => ({ rowId, title, span: at }))
    await record(tx, ctx, 'draft.addRow', { kind: 'draft', id: draftId }, null, { rows: after })
  })
}

const stateTheSame = (a: PlannedTask, b: PlannedTask): boolean =>
  a.span?.[0] === b.span?.[0] && a.span?.[1] === b.span?.[1] && a.value === b.value
