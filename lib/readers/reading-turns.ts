import type { NotRead } from './file-reading.ts'
import { LIMITS } from './limits.ts'

interface Turns {
  running: number
  waiting: (() => void)[]
}

// The framework loads a module more than once in a process.
const shared = globalThis as typeof globalThis & { liangdengReadings?: Turns }
shared.liangdengReadings ??= { running: 0, waiting: [] }
const turns = shared.liangdengReadings

/** Runs a reading when fewer than two are under way; `busy` at once when too many wait already. */
export async function inTurn<R>(
  { onWait, signal }: { onWait: () => void; signal: AbortSignal | undefined },
  work: () => Promise<R | NotRead>,
): Promise<R | NotRead> {
  signal?.throwIfAborted()
  if (turns.running >= LIMITS.atOnce) {
    if (turns.waiting.length >= LIMITS.waiting) return { refusal: 'busy' }
    onWait()
    await turn(signal)
  } else turns.running++
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running--
  }
}

/** Resolves when the one before hands its place on. @throws the signal's reason when it came first */
function turn(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      turns.waiting.splice(turns.waiting.indexOf(go), 1)
      reject(signal?.reason)
    }
    turns.waiting.push(go)
    signal?.addEventListener('abort', leave, { once: true })
  })
}
