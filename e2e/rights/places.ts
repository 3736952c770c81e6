import type { Db } from '../../db/database.ts'
import { unit } from '../../db/schema/people.ts'
import { newId } from '../../lib/kernel/ids.ts'

/** The units that the table's objects belong to, by their ids. */
export interface Places {
  /** The server's data folder. */
  data: string
  office: string
  elsewhere: string
  /** The section in which everybody's post is. */
  own: string
  /** A unit below it. */
  below: string
  /** A section whose tasks `own` supports. */
  helped: string
  /** A section of the office that has nothing to do with `own`. */
  same: string
  /** A section of the other office. */
  other: string
}

/** Two streets of a district: one with three sections and a community, the other with one section. */
export async function foundOffice(tx: Db, data: string): Promise<Places> {
  const district = await founded(tx, 'district', '甲乙区', null)
  const office = await founded(tx, 'street', '甲街道', district)
  const elsewhere = await founded(tx, 'street', '乙街道', district)
  const own = await founded(tx, 'section', '经济科', office)
  const below = await founded(tx, 'community', '经济科所属社区', own)
  const helped = await founded(tx, 'section', '城建科', office)
  const same = await founded(tx, 'section', '民政科', office)
  const other = await founded(tx, 'section', '乙街道办公室', elsewhere)
  const ids = { office, elsewhere, own, below, helped, same, other }
  const named = Object.fromEntries(Object.entries(ids).map(([key, { id }]) => [key, id]))
  return { ...(named as unknown as Places), data }
}

type Standing = typeof unit.$inferSelect

async function founded(tx: Db, kind: Standing['kind'], name: string, parent: Standing | null): Promise<Standing> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${id}/`
  const officePath = kind === 'district' || kind === 'street' || !parent ? path : parent.officePath
  const [row] = await tx
    .insert(unit)
    .values({ id, parentId: parent?.id ?? null, kind, name, path, officePath })
    .returning()
  if (!row) throw new Error('the unit was not inserted')
  return row
}
