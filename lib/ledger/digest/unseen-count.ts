import { dayOf } from '../../domain/calendar/day.ts'
import { digestCount } from '../../domain/notices/digest.ts'
import type { Ctx } from '../../kernel/context.ts'
import { faultFacts, log } from '../../kernel/log.ts'
import { read } from '../../kernel/write.ts'
import { isTold } from './digest-facts.ts'
import { makeDigest, type ToldDigest, toldDigest } from './make-digest.ts'

/** How long an empty day is taken for empty. */
const LOOK_AGAIN_MS = 15 * 60_000
const slot = globalThis as typeof globalThis & { liangdengLooked?: Map<string, number> }
slot.liangdengLooked ??= new Map()
const looked = slot.liangdengLooked

/**
 * How many things of today's digest the actor has not looked at; makes it when they are the first to ask for it. For the
 * frame of every page: a fault is logged and counts as none.
 */
export async function unseenCount(ctx: Ctx): Promise<number> {
  if (!isTold(ctx.actor)) return 0
  try {
    const told = await ownDigest(ctx)
    return told === null || told.seenAt !== null ? 0 : digestCount(told.content)
  } catch (error) {
    log('error', 'digest', { requestId: ctx.requestId, ...faultFacts(error) })
    return 0
  }
}

async function ownDigest(ctx: Ctx): Promise<ToldDigest | null> {
  const { personId } = ctx.actor
  const day = dayOf(ctx.now)
  const told = await read((db) => toldDigest(db, { personId, day }))
  if (told !== null || ctx.now - (looked.get(personId) ?? 0) < LOOK_AGAIN_MS) return told
  looked.set(personId, ctx.now)
  return makeDigest(ctx)
}
