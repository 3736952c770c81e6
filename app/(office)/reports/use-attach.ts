'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { useSending } from './use-sending.ts'

/** Puts a file beside the report whose original it is; `fault` says in one sentence why it was not taken. */
export function useAttach(reportId: string, onDone: () => void) {
  const r = useTranslations('refusals')
  const { at, send, stop } = useSending('attach')
  const [fault, setFault] = useState<string | null>(null)

  async function attach(file: Blob): Promise<void> {
    setFault(null)
    const answer = await send(file, { reportId })
    if (answer?.ok) return onDone()
    if (!answer) return
    const { refusal, fields } = refusalSentences(answer, r)
    setFault(fields.content ?? refusal)
  }
  return { at, fault, attach, refuse: setFault, stop }
}
