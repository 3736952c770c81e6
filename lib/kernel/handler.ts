import 'server-only'
import type { z } from 'zod'
import { Refusal } from '../domain/errors.ts'
import { refused, statusOf } from './answer.ts'
import type { Ctx } from './context.ts'
import { newId } from './ids.ts'
import { currentActor } from './request.ts'

/** What a handler's work gives: JSON data, or a ready response such as a file. */
type Given = Response | object

/**
 * The only way a GET route handler is made: resolves the session, parses the address's parameters strictly, calls the
 * query, answers JSON. Reads only; refusals carry the same codes as actions.
 */
export function handler<S extends z.ZodType>(schema: S, query: (ctx: Ctx, input: z.output<S>) => Promise<Given>) {
  return async (request: Request, route: { params: Promise<Record<string, string | string[]>> }): Promise<Response> => {
    const requestId = newId()
    try {
      const actor = await currentActor()
      if (!actor) throw new Refusal('unauthenticated')
      if (actor.mustChange) throw new Refusal('forbidden', { reason: 'passwordFirst' })
      const given = Object.fromEntries(new URL(request.url).searchParams)
      const answer = await query(
        { actor, now: Date.now(), requestId },
        schema.parse({ ...given, ...(await route.params) }),
      )
      return answer instanceof Response ? answer : Response.json({ ok: true, data: answer }, { headers: FRESH })
    } catch (error) {
      const answer = refused(error, requestId)
      return Response.json(answer, { status: statusOf(answer), headers: FRESH })
    }
  }
}

const FRESH = { 'cache-control': 'no-store' }
