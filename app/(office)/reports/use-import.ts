'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KnownReport } from '../../../lib/ledger/reports/refuse-known.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { useSending } from './use-sending.ts'

/** What was chosen, dropped or pasted. */
export interface Given {
  blob: Blob
  fileName: string
}

/** What stands in the way of an import, and what can be done about it. */
export type Known = Partial<KnownReport> & { draftId?: string }

interface Faults {
  /** One sentence, or null; of the unit beside its field. */
  fault: string | null
  unitFault: string | null
  known: Known | null
}

const NONE: Faults = { fault: null, unitFault: null, known: null }

/** Sends a report to be read and tells how far it is; a draft that comes of it is opened. */
export function useImport() {
  const router = useRouter()
  const r = useTranslations('refusals')
  const { at, send, stop } = useSending('read')
  const [faults, setFaults] = useState(NONE)
  const [given, setGiven] = useState<Given | null>(null)

  /** @returns whether a draft came of it; what was given still stands in the form */
  async function read(next: Given, unitId: string | undefined): Promise<boolean> {
    setGiven(next)
    setFaults(NONE)
    const answer = await send(next.blob, { fileName: next.fileName, ...(unitId && { unitId }) })
    if (!answer) return false
    if (answer.ok) {
      router.push(`/reports/drafts/${answer.data.draftId}`)
      return true
    }
    const { refusal, fields } = refusalSentences(answer, r)
    const { unitId: unitFault = null, ...others } = fields
    setFaults({
      fault: Object.values(others)[0] ?? (unitFault ? null : refusal),
      unitFault,
      known: answer.code === 'conflict' ? ((answer.data as Known | undefined) ?? null) : null,
    })
    return false
  }
  return { at, ...faults, given, read, refuse: (fault: string) => setFaults({ ...NONE, fault }), stop }
}
