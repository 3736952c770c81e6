import { healthy } from '../../../lib/kernel/health.ts'

export const dynamic = 'force-dynamic'

/** For the launcher and for monitors: says nothing but whether the service stands. */
export async function GET(): Promise<Response> {
  await healthy()
  return new Response('ok')
}
