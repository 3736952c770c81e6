import { isNull } from 'drizzle-orm'
import { attachment } from '../../../db/schema/filing.ts'
import { dropUnneeded } from '../../kernel/kept-files.ts'
import { read } from '../../kernel/write.ts'

const HOUR = 3_600_000

/** Removes bytes that no standing file names: of uploads that were cut short or refused, and of files taken back. */
export async function dropOrphans(now: number): Promise<number> {
  const rows = await read((db) =>
    db.selectDistinct({ sha256: attachment.sha256 }).from(attachment).where(isNull(attachment.removedAt)),
  )
  return dropUnneeded(new Set(rows.map((each) => each.sha256)), now - HOUR)
}
