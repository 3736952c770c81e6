import { z } from 'zod'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { openKept } from '../../kernel/kept-files.ts'
import { read } from '../../kernel/write.ts'
import { loadAttachment } from './evidence-rows.ts'

export const AttachmentQuery = z.object({ id: z.string().max(40) })

/** A file to be sent: as it was handed in, under the name that was kept. */
export interface OpenAttachment {
  name: string
  mediaType: string
  size: number
  stream: ReadableStream<Uint8Array>
}

/** A file's bytes for whoever sees its task. Removed, hidden and never handed in are one answer. @throws notFound */
export async function openAttachment(ctx: Ctx, { id }: z.output<typeof AttachmentQuery>): Promise<OpenAttachment> {
  const { file } = await read((db) => loadAttachment(db, ctx.actor, id))
  if (file.removedAt !== null) throw notFound()
  const kept = await openKept(file.sha256)
  if (kept === null) throw new Error(`the bytes of attachment ${file.id} are not in the data folder`)
  return { name: file.name, mediaType: file.mediaType, ...kept }
}
