import { z } from 'zod'
import { attachment } from '../../../db/schema/filing.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { conflict, invalid, permit, Refusal } from '../../domain/errors.ts'
import { EVIDENCE_KINDS, endingFits, keptName, LARGEST_EVIDENCE, MOST_EVIDENCE } from '../../domain/filings/evidence.ts'
import { evidenceKind, isHeic } from '../../domain/filings/evidence-kind.ts'
import { canAttach } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { keepFile } from '../../kernel/kept-files.ts'
import { read, write } from '../../kernel/write.ts'
import { permitMonth } from '../filings/file-row.ts'
import { filingOf } from '../filings/filing-rows.ts'
import { lateness } from '../filings/lateness.ts'
import { loadTask } from '../tasks/load-task.ts'
import { standingWith } from './evidence-rows.ts'

export const AddAttachment = z.strictObject({
  taskId: z.string().max(40),
  month: z.string().refine(isMonth, 'invalid'),
  /** As the browser gives it: cleaned before it is kept. */
  fileName: z.string().max(1000, 'tooLong'),
})
export type AddAttachment = z.output<typeof AddAttachment>

/**
 * A file goes with a task's month: never required, never counted. The lead unit adds it, and a supporting unit for what
 * it tells, while the month may be filed. The same bytes in one month are one file, whoever sends them again. What comes
 * when the month is approved already is on record as such, is marked wherever it is shown, and stays.
 * @throws Refusal validation on `content`: evidenceEmpty, evidenceTooLarge, evidenceKind, evidenceHeic, evidenceName
 * (data.kind);
 * conflict `evidenceFull`
 */
export async function addAttachment(
  ctx: Ctx,
  input: AddAttachment,
  bytes: Uint8Array,
): Promise<{ attachmentId: string }> {
  const { taskId, month, fileName } = input
  // Nobody's bytes are put on disk who may not leave them there; the transaction asks again.
  permit(canAttach(ctx.actor, (await read((db) => loadTask(db, ctx.actor, taskId))).place))
  const kind = kindOf(fileName, bytes)
  const sha256 = await keepFile(bytes)
  return write(ctx, async (tx) => {
    const loaded = await loadTask(tx, ctx.actor, taskId)
    permit(canAttach(ctx.actor, loaded.place))
    permitMonth(loaded, month, ctx.now)
    const filed = await filingOf(tx, taskId, month)
    await lateness(tx, ctx, loaded, filed, month)
    const standing = await standingWith(tx, taskId, month)
    const same = standing.find((each) => each.sha256 === sha256)
    if (same) return { attachmentId: same.id }
    if (standing.length >= MOST_EVIDENCE) throw conflict('evidenceFull')
    const id = newId(ctx.now)
    const { mediaType } = EVIDENCE_KINDS[kind]
    const told = { month, sha256, name: keptName(fileName, kind), mediaType, size: bytes.length }
    await tx.insert(attachment).values({ id, taskId, ...told, personId: ctx.actor.personId || null, at: ctx.now })
    const after = filed?.state === 'approved' ? { ...historyOf(told), afterApproval: true } : historyOf(told)
    await record(tx, ctx, 'filing.attach', { kind: 'task', id: taskId }, null, after)
    return { attachmentId: id }
  })
}

/** What the history keeps of a file. */
export const historyOf = ({
  month,
  name,
  size,
  sha256,
}: {
  month: string
  name: string
  size: number
  sha256: string
}) => ({
  ...{ month, fileName: name, fileSize: size, sha256 },
})

function kindOf(fileName: string, bytes: Uint8Array) {
  if (bytes.length === 0) throw invalid('content', 'evidenceEmpty')
  if (bytes.length > LARGEST_EVIDENCE) throw invalid('content', 'evidenceTooLarge')
  const kind = evidenceKind(bytes)
  if (kind === null) throw invalid('content', isHeic(bytes) ? 'evidenceHeic' : 'evidenceKind')
  if (!endingFits(keptName(fileName, kind), kind))
    throw new Refusal('validation', { fields: { content: 'evidenceName' }, data: { kind } })
  return kind
}
