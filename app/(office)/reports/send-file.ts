import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'

/** Where a file is sent, with its particulars; and what comes of it. */
export interface Doors {
  /** A draft. Without `unitId` it is of the unit that the text names. */
  read: { takes: { fileName: string; unitId?: string }; gives: { draftId: string } }
  /** The text of a report that is there already. */
  attach: { takes: { reportId: string }; gives: { reportId: string } }
}

/**
 * Sends a report's file, tells how its reading goes on, and returns what an action would. A lost connection is
 * `offline`; aborting ends the reading on the server and rejects as fetch does.
 */
export async function sendFile<Door extends keyof Doors>(
  door: Door,
  particulars: Doors[Door]['takes'],
  file: Blob,
  onProgress: (at: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<ActionAnswer<Doors[Door]['gives']>> {
  try {
    const response = await fetch(`/api/reports/${door}?${new URLSearchParams({ ...particulars })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    })
    for await (const said of linesOf(response)) {
      if (said.progress) onProgress(said.progress)
      else if (said.ok !== undefined) return said as ActionAnswer<Doors[Door]['gives']>
    }
  } catch (error) {
    if (signal.aborted) throw error
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
