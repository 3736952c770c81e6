import { count, gt } from 'drizzle-orm'
import { person, session, signInFailure } from '../../../db/schema/people.ts'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { liveSessions } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { counted } from './sign-in-failures.ts'

export interface ListedPerson {
  id: string
  username: string
  name: string
  email: string | null
  disabled: boolean
  /** Still on a one-time password. */
  mustChange: boolean
  /** Instant, ms UTC; null when not locked. */
  lockedUntil: number | null
  sessions: number
  rowVersion: number
}

/** Every person, by name, with whether their account is locked and how many sessions are running. */
export async function listPeople(ctx: Ctx): Promise<ListedPerson[]> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  return read(async (db) => {
    const rows = await db.select().from(person)
    const running = await db
      .select({ personId: session.personId, sessions: count() })
      .from(session)
      .where(liveSessions(ctx.now))
      .groupBy(session.personId)
    const locks = await db.select().from(signInFailure).where(gt(signInFailure.lockedUntil, ctx.now))
    const sessions = new Map(running.map((each) => [each.personId, Number(each.sessions)]))
    const lockedUntil = new Map(locks.map((lock) => [lock.subject, lock.lockedUntil]))
    return rows
      .map(({ id, username, name, email, disabled, mustChange, rowVersion }) => ({
        id,
        username,
        name,
        email,
        disabled,
        mustChange,
        lockedUntil: lockedUntil.get(counted(username, '').account) ?? null,
        sessions: sessions.get(id) ?? 0,
        rowVersion,
      }))
      .sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  })
}

const names = new Intl.Collator('zh-CN')
