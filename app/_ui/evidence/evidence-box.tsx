'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { EVIDENCE_KINDS } from '../../../lib/domain/filings/evidence.ts'
import type { Attachments } from '../../../lib/ledger/evidence/list-attachments.ts'
import { EvidenceLine } from './evidence-line.tsx'
import { useEvidence } from './use-evidence.ts'
import { useFilesIn } from './use-files-in.ts'

interface EvidenceBoxProps {
  taskId: string
  month: string
  /** What is known already; without it the box asks by itself. */
  initial?: Attachments
  /** Told how many there are, whenever that is known anew. */
  onCount?: (count: number) => void
}

/** A month's 佐证材料: never asked for. Added by button, drop or paste. Needs `evidence` and `refusals` messages. */
export function EvidenceBox({ taskId, month, initial, onCount }: EvidenceBoxProps) {
  const t = useTranslations('evidence')
  const { known, failed, sending, refusals, add, remove, load } = useEvidence(taskId, month, initial ?? null)
  const box = useRef<HTMLDivElement>(null)
  const mayAdd = known?.mayAdd === true
  const count = known?.files.length
  const tell = useRef(onCount)
  tell.current = onCount
  useEffect(() => {
    if (count !== undefined) tell.current?.(count)
  }, [count])
  const over = useFilesIn(box, mayAdd, add)
  return (
    <div ref={box} className={`flex flex-col gap-1 ${over ? 'drop-over' : ''}`}>
      {failed ? (
        <p className="refusal">
          {t('failed')}{' '}
          <button type="button" className="btn btn-plain btn-small" onClick={load}>
            {t('again')}
          </button>
        </p>
      ) : null}
      {known === null && !failed ? <p className="hint">{t('loading')}</p> : null}
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {known?.files.map((file) => (
          <EvidenceLine key={file.id} file={file} remove={remove} />
        ))}
      </ul>
      <p role="status" className="hint m-0">
        {sending ? t('sending', { name: sending.name, share: Math.round(sending.share * 100) }) : null}
      </p>
      {refusals.map((refusal) => (
        <p key={refusal} role="alert" className="refusal m-0">
          {refusal}
        </p>
      ))}
      {mayAdd && known.approved ? <p className="hint m-0">{t('approved')}</p> : null}
      {mayAdd ? <AddButton add={add} busy={sending !== null} /> : null}
    </div>
  )
}

function AddButton({ add, busy }: { add: (files: File[]) => void; busy: boolean }) {
  const t = useTranslations('evidence')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex items-center gap-2">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('add')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file may be chosen again.
          currentTarget.value = ''
          add(files)
        }}
      />
      <button type="button" className="btn btn-small" disabled={busy} onClick={() => input.current?.click()}>
        {t('add')}
      </button>
      <span className="hint">{t('hint')}</span>
    </div>
  )
}

/** With the pictures of telephones: they are refused, and it is said what to do with them. */
const ACCEPTED = [
  ...Object.values(EVIDENCE_KINDS).flatMap(({ endings }) => endings as readonly string[]),
  'heic',
  'heif',
]
  .map((ending) => `.${ending}`)
  .join()
