import { readXlsx } from 'hucre/xlsx'
import type { ActionReply, Reply } from './calls.ts'

/** What an action's answer amounts to, in the words of the table; any other code as it is. */
export function outcomeOfAction({ answer, status }: ActionReply): string {
  if (answer === null) return `status ${status}`
  // Of many rows each has an answer of its own; a cell sends one.
  const { rows, strangers } = (answer.ok ? (answer.data as { rows?: unknown; strangers?: unknown[] }) : null) ?? {}
  // A sheet's row that is no task of whoever sends it.
  if (strangers && strangers.length > 0) return 'notFound'
  const own = Array.isArray(rows) && typeof rows[0]?.ok === 'boolean' ? (rows[0] as typeof answer) : answer
  if (own.ok) return 'allowed'
  return own.code === 'unauthenticated' ? 'signIn' : `${own.code}`
}

const OF_STATUS: Record<number, string> = { 401: 'signIn', 403: 'forbidden', 404: 'notFound', 500: 'error' }

/** What an address's answer amounts to; `mark` shows only to whoever sees the object. */
export async function outcomeOfVisit(reply: Reply, mark: string | null): Promise<string> {
  const shows = mark !== null && (await textOf(reply)).includes(mark)
  if (reply.status === 200) return mark === null || shows ? 'allowed' : 'empty'
  const location = String(reply.headers.location)
  const way = location === '/sign-in' ? 'signIn' : `→${location}`
  const outcome = reply.status === 307 ? way : (OF_STATUS[reply.status] ?? `status ${reply.status}`)
  return shows ? `${outcome}, but it shows the object` : outcome
}

/**
 * An answer without the ids of what was asked for: hidden and nonexistent must leave the same. The framework streams the
 * parts of a page in whatever order they are ready, under numbers of that order: parts are sorted, numbers left out.
 */
export function bare({ status, headers, text }: Reply): string {
  const parts = text
    .replaceAll(/\b01[0-9a-z]{20}\b/g, '…')
    .split(/\\n|\n|<script>self\.__next_f\.push\(\[1,"|"\]\)<\/script>/)
    .map((part) => part.replace(/^[0-9a-f]+:/, '').replaceAll(/\$L?[0-9a-f]+(?=\\?")/g, '$'))
  return [`${status} ${headers['content-type']}`, ...parts.toSorted()].join('\n')
}

async function textOf({ headers, body, text }: Reply): Promise<string> {
  if (!String(headers['content-type']).includes('spreadsheet')) return text
  return JSON.stringify((await readXlsx(body)).sheets)
}
