import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../db/database.ts'
import { attachment } from '../../db/schema/filing.ts'
import type { Made } from './made.ts'

interface Paper extends Made {
  taskId: string
  month: string
}

/** A text file whose name and words are the mark, as if handed in: bytes in the data folder, and a row where `tx` is given. */
export async function handedIn(tx: Db | null, data: string, of: Paper): Promise<Paper> {
  if (tx === null) return of
  const { mark, ...row } = of
  const bytes = Buffer.from(mark)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const folder = join(data, 'attachments', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sha256), bytes)
  await tx.insert(attachment).values({
    ...row,
    ...{ sha256, name: `${mark}.txt`, mediaType: 'text/plain', size: bytes.length, at: Date.now() },
  })
  return of
}
