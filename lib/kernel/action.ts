import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { Refusal } from '../domain/errors.ts'
import { type Answer, refused } from './answer.ts'
import type { Ctx } from './context.ts'
import { newId } from './ids.ts'
import { currentActor, sameOrigin } from './request.ts'

interface Options {
  /** Open to people who still have to change a one-time password. */
  allowOneTime?: boolean
}

/**
 * The only way a server action is made: checks the Origin, resolves the session, parses strictly, calls the verb, maps
 * errors. The verb decides who may; this decides only who it is.
 */
export function action<S extends z.ZodType, R>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<R>,
  options: Options = {},
) {
  return (input: z.input<S>): Promise<Answer<R>> =>
    answered(async (requestId) => {
      const actor = await currentActor()
      if (!actor) throw new Refusal('unauthenticated')
      if (actor.mustChange && !options.allowOneTime) throw new Refusal('forbidden', { reason: 'passwordFirst' })
      return verb({ actor, now: Date.now(), requestId }, schema.parse(input))
    })
}

/** The same for people not yet signed in: the sign-in and the language switch. */
export function openAction<S extends z.ZodType, R>(
  schema: S,
  verb: (input: z.output<S>, requestId: string) => Promise<R>,
) {
  return (input: z.input<S>): Promise<Answer<R>> => answered((requestId) => verb(schema.parse(input), requestId))
}

async function answered<R>(work: (requestId: string) => Promise<R>): Promise<Answer<R>> {
  const requestId = newId()
  try {
    if (!(await sameOrigin())) throw new Refusal('forbidden', { reason: 'origin' })
    return { ok: true, data: await work(requestId) }
  } catch (error) {
    unstable_rethrow(error)
    return refused(error, requestId)
  }
}
