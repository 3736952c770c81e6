import type { ActionAnswer } from './use-action.ts'

/**
 * Sends a file to an upload address, tells how its work goes on, and returns what an action would. A lost connection is
 * `offline`; aborting ends the work on the server and rejects as fetch does.
 */
export async function sendBytes<T, P>(
  address: string,
  particulars: Record<string, string>,
  file: Blob,
  onProgress: (at: P) => void,
  signal?: AbortSignal,
): Promise<ActionAnswer<T>> {
  try {
    const response = await fetch(`${address}?${new URLSearchParams(particulars)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal: signal ?? null,
    })
    for await (const said of linesOf<P>(response)) {
      if (said.progress) onProgress(said.progress)
      else if (said.ok !== undefined) return said as ActionAnswer<T>
    }
  } catch (error) {
    if (signal?.aborted) throw error
  }
  return { ok: false, code: 'offline' }
}

interface Line<P> {
  progress?: P
  ok?: boolean
}

async function* linesOf<P>(response: Response): AsyncGenerator<Line<P>> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as Line<P>
  }
}
