import { person } from '../../../db/schema/people.ts'
import { permit } from '../../domain/errors.ts'
import { canAudit } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'

/** Whose doings the history can be narrowed to: everybody, by name, disabled people too. */
export async function listAuditedPeople(ctx: Ctx): Promise<{ id: string; name: string; username: string }[]> {
  permit(canAudit(ctx.actor))
  const rows = await read((db) =>
    db.select({ id: person.id, name: person.name, username: person.username }).from(person),
  )
  return rows.sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

const names = new Intl.Collator('zh-CN')
