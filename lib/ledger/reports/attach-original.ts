import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { report } from '../../../db/schema/report.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { read, write } from '../../kernel/write.ts'
import { loadKeptReport } from './load-kept-report.ts'
import { type Given, type Reading, readOriginal, sha256Of } from './original.ts'
import { touchReport } from './touch-report.ts'

export const AttachOriginal = z.strictObject({ reportId: z.string().max(40) })
export type AttachOriginal = z.infer<typeof AttachOriginal>

/**
 * Puts the published text beside a report of which only figures and positions are known.
 * @throws validation on `content`: `file…`, notTheOriginal unless the bytes are the very ones the positions were taken from; conflict hasText.
 */
export async function attachOriginal(
  ctx: Ctx,
  input: AttachOriginal & Given,
  options: Reading = {},
): Promise<{ reportId: string }> {
  const sha256 = sha256Of(input.content)
  const known = await read((db) => loadKeptReport(db, ctx.actor, input.reportId))
  if (known.sha256 !== sha256) throw invalid('content', 'notTheOriginal')
  const { text } = await readOriginal(input, options)
  return write(ctx, async (tx) => {
    const loaded = await loadKeptReport(tx, ctx.actor, input.reportId)
    if (loaded.sha256 !== sha256) throw invalid('content', 'notTheOriginal')
    const attached = await tx
      .update(report)
      .set({ text, rowVersion: sql`${report.rowVersion} + 1` })
      .where(and(eq(report.id, loaded.id), isNull(report.text)))
      .returning({ id: report.id })
    if (attached.length === 0) throw conflict('hasText')
    await record(tx, ctx, 'report.attach', { kind: 'report', id: loaded.id }, null, { sha256, length: text.length })
    await touchReport(tx, loaded.id)
    return { reportId: loaded.id }
  })
}
