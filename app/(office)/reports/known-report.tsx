'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useAction } from '../../_ui/use-action.ts'
import { attachOriginalAction } from './actions.ts'
import { contentOf, LARGEST_FILE } from './file-content.ts'
import type { Given, Known } from './use-import.ts'

/** The report or draft that is there already: a way to it, and to give it its text where that is missing. */
export function KnownReport({ known, given }: { known: Known; given: Given | null }) {
  const t = useTranslations('reports.import')
  const router = useRouter()
  const attach = useAction(attachOriginalAction)
  const { reportId, draftId, attachable } = known

  async function attachGiven(to: string) {
    if (!given) return
    const { content, encoding } = await contentOf(given.blob)
    const answer = await attach.run({ reportId: to, content, encoding })
    if (answer.ok) router.push(`/reports/${to}`)
  }
  if (draftId)
    return (
      <a className="btn btn-small" href={`/reports/drafts/${draftId}`}>
        {t('openDraft')}
      </a>
    )
  if (!reportId) return null
  return (
    <p className="bar">
      <a className="btn btn-small" href={`/reports/${reportId}`}>
        {t('openKnown')}
      </a>
      {attachable && given && given.blob.size <= LARGEST_FILE ? (
        <button
          type="button"
          className="btn btn-small"
          disabled={attach.pending}
          onClick={() => void attachGiven(reportId)}
        >
          {t('attachKnown')}
        </button>
      ) : null}
      <span className="refusal">{attach.fields.content ?? attach.refusal}</span>
    </p>
  )
}
