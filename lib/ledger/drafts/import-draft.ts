import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { holds, isInstallation } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import type { Given, Reading } from '../reports/original.ts'
import { type ImportedDraft, keepDraft } from './keep-draft.ts'
import { readGiven } from './read-given.ts'

export const ImportDraft = z.strictObject({
  fileName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  /** The unit whose report it is; without it the one that the text names, else the actor's own office. */
  unitId: z.string().max(40).optional(),
})
export type ImportDraft = z.infer<typeof ImportDraft>

/**
 * Reads a report into a draft that waits for a person's word.
 * @throws validation on `content`: `file…`, notAReport; on `unitId`: whichUnit. conflict: knownReport, knownDraft.
 */
export async function importDraft(ctx: Ctx, input: ImportDraft & Given, options: Reading = {}): Promise<ImportedDraft> {
  permit(isInstallation(ctx.actor) || holds(ctx.actor, 'inspector'))
  return keepDraft(ctx, input, await readGiven(input, options))
}
