'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ReadingStages } from './reading-stages.tsx'
import { useAttach } from './use-attach.ts'
import type { Given, Known } from './use-import.ts'

/** The report or draft that is there already: a way to it, and to give it its text where that is missing. */
export function KnownReport({ known, given }: { known: Known; given: Given | null }) {
  const t = useTranslations('reports.import')
  const { reportId, draftId, attachable } = known
  if (draftId)
    return (
      <a className="btn btn-small" href={`/reports/drafts/${draftId}`}>
        {t('openDraft')}
      </a>
    )
  if (!reportId) return null
  return (
    <>
      <p className="bar">
        <a className="btn btn-small" href={`/reports/${reportId}`}>
          {t('openKnown')}
        </a>
      </p>
      {attachable && given ? <AttachGiven reportId={reportId} given={given} /> : null}
    </>
  )
}

function AttachGiven({ reportId, given }: { reportId: string; given: Given }) {
  const t = useTranslations('reports.import')
  const router = useRouter()
  const { at, fault, attach, stop } = useAttach(reportId, () => router.push(`/reports/${reportId}`))
  return (
    <>
      <p className="bar">
        <button type="button" className="btn btn-small" disabled={at !== null} onClick={() => void attach(given.blob)}>
          {t('attachKnown')}
        </button>
        <span className="refusal">{fault}</span>
      </p>
      {at ? <ReadingStages at={at} fileName={given.fileName} end="attached" stop={stop} /> : null}
    </>
  )
}
