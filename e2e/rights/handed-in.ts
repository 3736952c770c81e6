import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../db/database.ts'
import { attachment } from '../../db/schema/filing.ts'

/** A text file whose name and words are the mark, as if it had been handed in: its bytes in the data folder, and its row. */
export async function handedIn(tx: Db, data: string, of: { id: string; taskId: string; month: string; mark: string }) {
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
}
