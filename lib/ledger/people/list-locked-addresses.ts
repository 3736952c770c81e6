import { gt } from 'drizzle-orm'
import { signInFailure } from '../../../db/schema/people.ts'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'

export interface LockedAddress {
  address: string
  lockedUntil: number
}

/** Addresses from which nobody may sign in for now. */
export async function listLockedAddresses(ctx: Ctx): Promise<LockedAddress[]> {
  permit(canGuardAccess(ctx.actor))
  const rows = await read((db) => db.select().from(signInFailure).where(gt(signInFailure.lockedUntil, ctx.now)))
  return rows
    .filter((row) => row.subject.startsWith('address:'))
    .map((row) => ({ address: row.subject.slice('address:'.length), lockedUntil: row.lockedUntil ?? 0 }))
}
