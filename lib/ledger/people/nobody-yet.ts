import { person, unit } from '../../../db/schema/people.ts'
import { read } from '../../kernel/write.ts'

/** Whether the installation is still to be begun: neither a unit nor a person. */
export function nobodyYet(): Promise<boolean> {
  return read(async (db) => {
    const units = await db.select({ id: unit.id }).from(unit).limit(1)
    const people = await db.select({ id: person.id }).from(person).limit(1)
    return units.length === 0 && people.length === 0
  })
}
