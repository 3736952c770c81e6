import 'server-only'
import type { z } from 'zod'
import { invalid, permit, Refusal } from '../domain/errors.ts'
import type { Actor } from '../domain/people/actor.ts'
import { type Answer, refused, statusOf } from './answer.ts'
import type { Ctx } from './context.ts'
import { newId } from './ids.ts'
import { currentActor, sameOrigin } from './request.ts'

interface Door {
  /** Bytes; more is refused as soon as it is known. */
  most: number
  /** The key of the sentence that says so. */
  tooLarge?: string
  /** Asked before a byte of the file is taken; the verb asks again. */
  may: (actor: Actor) => boolean
}

/** What goes along with a verb that takes a file: `signal` ends when whoever sent it is gone. */
export interface Sending {
  bytes: Uint8Array
  tell: (progress: object) => void
  signal: AbortSignal
}

/**
 * The only way a POST route handler is made. The body is the file itself, its particulars are the address's parameters.
 * Checks the Origin, the session, the right and the parameters before it takes the body, and counts that. Answers JSON
 * lines: `{"progress":…}` while it works, at last an Answer; what is refused before is that one line, with its status.
 */
export function upload<S extends z.ZodType, R>(
  schema: S,
  { most, tooLarge = 'fileTooLarge', may }: Door,
  verb: (ctx: Ctx, input: z.output<S>, sending: Sending) => Promise<R>,
) {
  return async (request: Request): Promise<Response> => {
    const requestId = newId()
    try {
      if (!(await sameOrigin())) throw new Refusal('forbidden', { reason: 'origin' })
      const actor = await currentActor()
      if (!actor) throw new Refusal('unauthenticated')
      if (actor.mustChange) throw new Refusal('forbidden', { reason: 'passwordFirst' })
      permit(may(actor))
      const input = schema.parse(Object.fromEntries(new URL(request.url).searchParams))
      const bytes = await bodyOf(request, most, tooLarge)
      const ctx = { actor, now: Date.now(), requestId }
      return told(request.signal, requestId, (tell, signal) => verb(ctx, input, { bytes, tell, signal }))
    } catch (error) {
      const answer = refused(error, requestId)
      return new Response(line(answer), { status: statusOf(answer), headers: LINES })
    }
  }
}

/** The body whole. @throws validation on `content` when it is more than `most` bytes, by its own word or counted */
async function bodyOf(request: Request, most: number, tooLarge: string): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw invalid('content', tooLarge)
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > most) {
      await reader?.cancel()
      throw invalid('content', tooLarge)
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts, size)
}

/** The work's progress and its end as lines, sent as they come. */
function told<R>(
  gone: AbortSignal,
  requestId: string,
  work: (tell: (progress: object) => void, signal: AbortSignal) => Promise<R>,
): Response {
  const left = new AbortController()
  const signal = AbortSignal.any([gone, left.signal])
  const lines = new ReadableStream<Uint8Array>({
    async start(to) {
      const say = (said: object) => {
        if (!signal.aborted) to.enqueue(new TextEncoder().encode(line(said)))
      }
      let answer: Answer<R>
      try {
        answer = { ok: true, data: await work((progress) => say({ progress }), signal) }
      } catch (error) {
        if (signal.aborted) return
        answer = refused(error, requestId)
      }
      say(answer)
      if (!signal.aborted) to.close()
    },
    cancel: () => left.abort(),
  })
  return new Response(lines, { headers: LINES })
}

const line = (said: object) => `${JSON.stringify(said)}\n`

/** Compressing would hold the lines back. */
const LINES = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' }
