import type { ActionAnswer } from '../use-action.ts'

interface Particulars {
  taskId: string
  month: string
  fileName: string
}

/** Sends a file and tells what share of it has gone. `fetch` tells nothing of that on the way out. */
export function sendEvidence(
  file: Blob,
  particulars: Particulars,
  onShare: (share: number) => void,
): Promise<ActionAnswer<{ attachmentId: string }>> {
  return new Promise((told) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/attachments/add?${new URLSearchParams({ ...particulars })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (at) => at.lengthComputable && onShare(at.loaded / at.total)
    request.onload = () => told(lastLine(request.responseText))
    request.onerror = () => told({ ok: false, code: 'offline' })
    request.send(file)
  })
}

/** The answer is the last of the lines; what is cut short is no answer. */
function lastLine(text: string): ActionAnswer<{ attachmentId: string }> {
  try {
    const said = JSON.parse(text.trim().split('\n').at(-1) ?? '')
    if (typeof said.ok === 'boolean') return said
  } catch {
    // Told below.
  }
  return { ok: false, code: 'offline' }
}
