'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type EvidenceKind, LARGEST_EVIDENCE } from '../../../lib/domain/filings/evidence.ts'
import type { Attachments } from '../../../lib/ledger/evidence/list-attachments.ts'
import { refusalSentences } from '../refusal-sentences.ts'
import { type ActionAnswer, called } from '../use-action.ts'
import { removeAttachmentAction } from './actions.ts'
import { sendEvidence } from './send-evidence.ts'

/** A month's files: what stands, what is under way, and why something was not taken. */
export function useEvidence(taskId: string, month: string, initial: Attachments | null) {
  const t = useTranslations('evidence')
  const r = useTranslations('refusals')
  const [known, setKnown] = useState(initial)
  const [failed, setFailed] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [refusals, setRefusals] = useState<string[]>([])
  const busy = useRef(false)

  const load = useCallback(async () => {
    const found = await listed(taskId, month)
    setFailed(found === null)
    if (found) setKnown(found)
  }, [taskId, month])
  useEffect(() => {
    if (initial === null) void load()
  }, [initial, load])

  const said = (name: string, answer: ActionAnswer<unknown>): string => {
    if (answer.ok) return ''
    const kind = (answer.data as { kind?: EvidenceKind } | undefined)?.kind
    const { refusal, fields } = refusalSentences(answer, r)
    const why = kind ? t('wrongName', { kind: t(`kind.${kind}`) }) : Object.values(fields)[0]
    return t('refused', { name, why: why ?? refusal })
  }

  /** One after the other, so that the tenth knows of the ninth. */
  async function add(files: readonly File[]) {
    if (busy.current || files.length === 0) return
    busy.current = true
    setRefusals([])
    for (const file of files) {
      const answer = unfit(file) ?? (await sent(file))
      if (!answer.ok) setRefusals((all) => [...all, said(file.name, answer)])
    }
    setSending(null)
    busy.current = false
    await load()
  }

  function sent(file: File) {
    const onShare = (share: number) => setSending({ name: file.name, share })
    onShare(0)
    return sendEvidence(file, { taskId, month, fileName: file.name.slice(-1000) }, onShare)
  }

  async function remove({ id, name }: { id: string; name: string }) {
    const answer = await called(removeAttachmentAction, { attachmentId: id })
    setRefusals(answer.ok ? [] : [said(name, answer)])
    await load()
  }

  return { known, failed, sending, refusals, add, remove, load }
}

/** What need not be sent to be refused. */
function unfit({ size }: File): ActionAnswer<never> | null {
  const key = size === 0 ? 'evidenceEmpty' : size > LARGEST_EVIDENCE ? 'evidenceTooLarge' : null
  return key && { ok: false, code: 'validation', fields: { content: key } }
}

async function listed(taskId: string, month: string): Promise<Attachments | null> {
  try {
    const response = await fetch(`/api/attachments?${new URLSearchParams({ taskId, month })}`)
    const answer = (await response.json()) as ActionAnswer<Attachments>
    return answer.ok ? answer.data : null
  } catch {
    return null
  }
}
