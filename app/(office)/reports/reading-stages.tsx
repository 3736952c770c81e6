'use client'
import { useTranslations } from 'next-intl'
import type { Stage } from './use-sending.ts'

const STAGES = ['sending', 'waiting', 'opening', 'text', 'plan', 'done'] as const

interface ReadingStagesProps {
  at: Stage
  fileName: string
  /** What comes of it. */
  end: 'draft' | 'attached'
  stop: () => void
}

/** Where the reading of a file stands, stage by stage; it can be stopped. */
export function ReadingStages({ at, fileName, end, stop }: ReadingStagesProps) {
  const t = useTranslations('reports.reading')
  const now = STAGES.indexOf(at.stage)
  const page = 'page' in at && at.page ? t('page', { page: at.page, pages: at.pages ?? at.page }) : null
  return (
    <div className="notice" aria-live="polite">
      <p>{t('title', { file: fileName })}</p>
      <ol className="my-1 flex flex-wrap gap-x-4">
        {STAGES.filter((stage) => stage !== 'waiting' || at.stage === 'waiting').map((stage) => {
          const place = STAGES.indexOf(stage)
          const mark = place < now ? '✓' : place === now ? '▸' : '·'
          return (
            <li
              key={stage}
              className={place === now ? 'font-semibold' : 'text-quiet'}
              aria-current={place === now ? 'step' : undefined}
            >
              <span aria-hidden="true">{mark}</span> {t(stage === 'done' ? end : stage)} {place === now ? page : null}
            </li>
          )
        })}
      </ol>
      <button type="button" className="btn btn-small" onClick={stop}>
        {t('stop')}
      </button>
    </div>
  )
}
