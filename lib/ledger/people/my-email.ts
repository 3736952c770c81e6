import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { loadPerson } from './person-row.ts'

/** Where one's own daily digest is mailed; null = nowhere. */
export const myEmail = (ctx: Ctx): Promise<string | null> =>
  read(async (db) => (await loadPerson(db, ctx.actor.personId)).email)
