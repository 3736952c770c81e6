import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BuiltServer } from '../built-server.ts'

/** One connection's notes on the request that is under way. */
export type Context = Record<string, unknown>

/** One thing that is asked again and again. */
export interface Target {
  name: string
  path: string
  method?: 'GET' | 'POST'
  headers: Record<string, string>
  /** The body of the next request; what is noted in `context` is there again when its answer comes. */
  body?(context: Context): string
  answered?(text: string, context: Context): unknown
}

/** One round of one target. */
export interface Measured {
  perSecond: number
  /** ms */
  p50: number
  p99: number
  /** Processor time of the server for one request, in ms: what a busy machine changes least. */
  cpu: number
}

interface Result {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  non2xx: number
  errors: number
  timeouts: number
}
type Autocannon = (options: Record<string, unknown>) => Promise<Result>

// The load generator brings no types.
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon

/** Asks for `seconds` from `connections` connections at once. @throws when any answer was not a success. */
export async function load(
  { origin, pid }: BuiltServer,
  { name, path, method = 'GET', headers, body, answered }: Target,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<Measured> {
  const request = {
    ...{ method, path, headers },
    ...(body && { setupRequest: (asked: object, context: Context) => ({ ...asked, body: body(context) }) }),
    ...(answered && { onResponse: (_: number, text: string, context: Context) => answered(text, context) }),
  }
  const before = processorTime(pid)
  const { requests, latency, ...bad } = await autocannon({
    ...{ url: origin, duration: seconds, connections, requests: [request] },
  })
  const faults = bad.non2xx + bad.errors + bad.timeouts
  if (faults > 0) throw new Error(`${name}: ${faults} answers were no success`)
  const cpu = (processorTime(pid) - before) / requests.total
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, cpu }
}

/** What a process has used so far, in ms; Linux counts in hundredths of a second. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
