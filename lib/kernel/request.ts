import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Ctx } from './context.ts'
import { environment } from './environment.ts'
import { newId } from './ids.ts'
import { flushSeen, resolveSession, SESSION_COOKIE } from './session.ts'

/** Who asks, once a request; null when nobody is signed in. */
export const currentActor = cache(async () => {
  const now = Date.now()
  const actor = await resolveSession((await cookies()).get(SESSION_COOKIE)?.value, now)
  if (actor) void flushSeen(now).catch(() => undefined)
  return actor
})

/** The context of a page: sends to the sign-in, or to the change of a one-time password, first. */
export const pageContext = cache(async (allowOneTime = false): Promise<Ctx> => {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  if (actor.mustChange && !allowOneTime) redirect('/account/password')
  return { actor, now: Date.now(), requestId: newId() }
})

/** The client's address: the socket's as the framework reports it, or the proxy's word where one is configured. */
export async function clientAddress(): Promise<string> {
  const known = await headers()
  const forwarded = known.get('x-forwarded-for')?.split(',') ?? []
  // Without a proxy the framework itself puts the socket's address last; earlier entries are the client's claim.
  const at = environment.LIANGDENG_PROXY === '1' ? forwarded[0] : forwarded[forwarded.length - 1]
  return at?.trim() || 'local'
}

/** Whether the request came from a page of this very host (OWASP CSRF: strict Origin check; missing is refused). */
export async function sameOrigin(): Promise<boolean> {
  const known = await headers()
  const origin = known.get('origin')
  const proxied = environment.LIANGDENG_PROXY === '1' ? known.get('x-forwarded-host') : null
  const host = proxied ?? known.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.host === host && (environment.LIANGDENG_HTTPS === '0' || from.protocol === 'https:')
}
