'use client'
import { useRef, useState } from 'react'
import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'
import { type Doors, sendFile } from './send-file.ts'

/** `sending` until the server says something. */
export type Stage = ReadingProgress | { stage: 'sending' }

/** Sends a report's file and tells how far its reading is; null when nothing is under way. */
export function useSending<Door extends keyof Doors>(door: Door) {
  const [at, setAt] = useState<Stage | null>(null)
  const reading = useRef<AbortController | null>(null)

  /** @returns null when the person stopped it: nothing was kept */
  async function send(
    file: Blob,
    particulars: Doors[Door]['takes'],
  ): Promise<ActionAnswer<Doors[Door]['gives']> | null> {
    const abort = new AbortController()
    reading.current = abort
    setAt({ stage: 'sending' })
    try {
      const tell = (now: ReadingProgress) => !abort.signal.aborted && setAt(now)
      const answer = await sendFile(door, particulars, file, tell, abort.signal)
      setAt(answer.ok ? { stage: 'done' } : null)
      return answer
    } catch {
      setAt(null)
      return null
    }
  }
  return { at, send, stop: () => reading.current?.abort() }
}
