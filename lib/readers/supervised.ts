import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FileReading, NotRead, ReadingProgress } from './file-reading.ts'
import { LIMITS } from './limits.ts'
import { computedMilliseconds, residentBytes } from './process-use.ts'
import type { FileRefusal } from './unreadable.ts'

interface Task {
  argument: 'file' | 'text' | 'sheet'
  bytes: Uint8Array
  onProgress: (at: ReadingProgress) => void
  signal: AbortSignal | undefined
  /** Another program in the reader's place, and less time: for the test of these limits. */
  program?: string
  milliseconds?: number
  longestMilliseconds?: number
}

/** More than any reading of a text within the limits; a process that says more is not the reader any more. */
const MOST_SAID = 128 * 1024 * 1024

/** Starts the reading process, hands it the bytes, and ends it when it is slow, large or no longer wanted. */
export function supervised<R extends { refusal: FileRefusal | null } = FileReading>({
  argument,
  bytes,
  onProgress,
  signal,
  program = readingProgram(),
  milliseconds = LIMITS.milliseconds,
  longestMilliseconds = LIMITS.longestMilliseconds,
}: Task): Promise<R | NotRead> {
  const child = started(program, argument)
  let verdict: FileRefusal | null = null
  const end = (why: FileRefusal | null) => {
    verdict ??= why
    child.kill('SIGKILL')
  }
  const clock = setTimeout(() => end('tooSlow'), longestMilliseconds)
  const begun = performance.now()
  const scales = setInterval(() => {
    if (residentBytes(child.pid) > LIMITS.residentBytes) end('tooMuchMemory')
    // A busy machine must not make an honest file a slow one: the process's own time counts, where the system tells.
    if ((computedMilliseconds(child.pid) ?? performance.now() - begun) > milliseconds) end('tooSlow')
  }, 50)
  const abort = () => end(null)
  signal?.addEventListener('abort', abort, { once: true })
  const said = spoken<R>(child.stdio[3] as Readable, onProgress, () => end('damaged'))
  feed(child, bytes)
  const faults = collected(child.stderr)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(clock)
      clearInterval(scales)
      signal?.removeEventListener('abort', abort)
      if (signal?.aborted) return reject(signal.reason)
      const reading = said() ?? refused(verdict ?? endedBy(code, faults()))
      if (reading) resolve(reading)
      else reject(new Error(`the reading process does not run: ${faults().slice(-800)}`))
    })
  })
}

/** Node itself, with no more rights than reading its own program: no writing, no other process, no worker, no secrets. */
function started(program: string, argument: string): ChildProcess {
  const root = dirname(dirname(dirname(readingProgram())))
  const readable = ['lib', 'node_modules', 'package.json'].map((name) => `--allow-fs-read=${root}/${name}`)
  const limits = [`--max-old-space-size=${LIMITS.heapMegabytes}`]
  return spawn(process.execPath, [...limits, '--permission', ...readable, '--no-warnings', program, argument], {
    cwd: root,
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  })
}

/** Where the program stands: the launcher names it, since a build is somewhere else; from source it is a neighbour. */
export function readingProgram(): string {
  return process.env.LIANGDENG_READER ?? join(import.meta.dirname, 'reading-process.ts')
}

/** A process that has read enough closes its end early: that is no fault of this one's. */
function feed(child: ChildProcess, bytes: Uint8Array): void {
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(bytes)
}

/** Reads the lines that the process says. @returns the reading, once it was said whole */
function spoken<R>(from: Readable, tell: (at: ReadingProgress) => void, tooMuch: () => void): () => R | null {
  let [rest, size] = ['', 0]
  let reading: R | null = null
  from.setEncoding('utf8').on('data', (chunk: string) => {
    size += chunk.length
    if (size > MOST_SAID) return tooMuch()
    rest += chunk
    if (!chunk.includes('\n')) return
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message = messageIn<R>(line)
      if (!message) return tooMuch()
      if (message.progress) tell(message.progress)
      reading = message.reading ?? reading
    }
  })
  return () => reading
}

function messageIn<R>(line: string): { progress?: ReadingProgress; reading?: R } | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function collected(from: Readable | null): () => string {
  let said = ''
  from?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-4_000)
  })
  return () => said
}

/** Why it ended by itself without an answer; null when that is this program's fault and not the file's. */
function endedBy(code: number | null, faults: string): FileRefusal | null {
  if (/heap out of memory|allocation failed|invalid string length/i.test(faults)) return 'tooMuchMemory'
  return code === null || code > 128 ? 'damaged' : null
}

const refused = (refusal: FileRefusal | null): NotRead | null => refusal && { refusal }
