'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { instantText } from '../../../lib/i18n/instant-text.ts'
import type { AttachmentLine } from '../../../lib/ledger/evidence/list-attachments.ts'

interface EvidenceLineProps {
  file: AttachmentLine
  remove: (file: AttachmentLine) => Promise<void>
}

/** One file: its name opens it; size, who and when; taken back after one question. */
export function EvidenceLine({ file, remove }: EvidenceLineProps) {
  const t = useTranslations('evidence')
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const at = instantText(file.at)
  async function go() {
    setPending(true)
    await remove(file)
    setPending(false)
    setAsking(false)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <a href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer" className="break-all">
        {file.name}
      </a>
      <span className="hint whitespace-nowrap">{[sizeText(file.size), file.by, at].filter(Boolean).join(' · ')}</span>
      {file.afterApproval ? (
        <span className="rounded bg-yellow-tint px-1.5 text-[12px]">{t('afterApproval')}</span>
      ) : null}
      {file.mayRemove && !asking ? (
        <button
          type="button"
          className="btn btn-plain btn-small"
          aria-label={t('removeOf', { name: file.name })}
          onClick={() => setAsking(true)}
        >
          {t('remove')}
        </button>
      ) : null}
      {asking ? (
        <span className="flex flex-wrap items-center gap-1">
          {t('sure')}
          <button type="button" className="btn btn-danger btn-small" disabled={pending} onClick={go}>
            {t('remove')}
          </button>
          <button type="button" className="btn btn-small" disabled={pending} onClick={() => setAsking(false)}>
            {t('keep')}
          </button>
        </span>
      ) : null}
    </li>
  )
}

/** «340 KB», «1.2 MB»; never nought. */
const sizeText = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
