'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import type { KnownReport } from '../../../lib/ledger/reports/refuse-known.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { sendFile } from './send-file.ts'

/** What was chosen, dropped or pasted. */
export interface Given {
  blob: Blob
  fileName: string
}

/** `sending` until the server says something. */
export type Stage = ReadingProgress | { stage: 'sending' }

/** What stands in the way of an import, and what can be done about it. */
export type Known = Partial<KnownReport> & { draftId?: string }

interface State {
  at: Stage | null
  /** One sentence, or null; of the unit beside its field. */
  fault: string | null
  unitFault: string | null
  known: Known | null
}

const CALM: State = { at: null, fault: null, unitFault: null, known: null }

/** Sends a report to be read and tells how far it is; a draft that comes of it is opened. */
export function useImport() {
  const router = useRouter()
  const r = useTranslations('refusals')
  const [state, setState] = useState(CALM)
  const [given, setGiven] = useState<Given | null>(null)
  const reading = useRef<AbortController | null>(null)

  /** @returns whether a draft came of it */
  async function read(next: Given, unitId: string | undefined): Promise<boolean> {
    const abort = new AbortController()
    reading.current = abort
    setGiven(next)
    setState({ ...CALM, at: { stage: 'sending' } })
    const tell = (at: ReadingProgress) => !abort.signal.aborted && setState({ ...CALM, at })
    try {
      const particulars = { fileName: next.fileName, ...(unitId && { unitId }) }
      const answer = await sendFile(next.blob, particulars, tell, abort.signal)
      if (answer.ok) {
        setState({ ...CALM, at: { stage: 'done' } })
        router.push(`/reports/drafts/${answer.data.draftId}`)
        return true
      }
      const { refusal, fields } = refusalSentences(answer, r)
      const { unitId: unitFault = null, ...others } = fields
      setState({
        at: null,
        fault: Object.values(others)[0] ?? (unitFault ? null : refusal),
        unitFault,
        known: answer.code === 'conflict' ? ((answer.data as Known | undefined) ?? null) : null,
      })
    } catch {
      // Stopped by the person: nothing was kept, and what was given still stands in the form.
      setState(CALM)
    }
    return false
  }
  return {
    ...state,
    given,
    read,
    refuse: (fault: string) => setState({ ...CALM, fault }),
    stop: () => reading.current?.abort(),
  }
}
