import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'

interface Particulars {
  fileName: string
  /** The unit whose report it is; without it the one that the text names. */
  unitId?: string
}

/**
 * Sends a report's file, tells how its reading goes on, and returns what an action would: the draft, or why there is
 * none. A lost connection is `offline`; aborting ends the reading on the server and rejects as fetch does.
 */
export async function sendFile(
  file: Blob,
  { fileName, unitId }: Particulars,
  onProgress: (at: ReadingProgress) => void,
  signal?: AbortSignal,
): Promise<ActionAnswer<{ draftId: string }>> {
  const particulars = new URLSearchParams({ fileName, ...(unitId && { unitId }) })
  try {
    const response = await fetch(`/api/reports/read?${particulars}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal: signal ?? null,
    })
    for await (const said of linesOf(response)) {
      if (said.progress) onProgress(said.progress)
      else if (said.ok !== undefined) return said as ActionAnswer<{ draftId: string }>
    }
  } catch (error) {
    if (signal?.aborted) throw error
  }
  return { ok: false, code: 'offline' }
}

interface Line {
  progress?: ReadingProgress
  ok?: boolean
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as Line
  }
}
