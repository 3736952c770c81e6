'use client'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import type { MonthState, Notice } from './month-state.ts'
import { useWords } from './month-words.tsx'
import type { Counts } from './row-status.ts'
import type { Acts } from './use-month.ts'

interface MonthBarProps {
  state: MonthState
  counts: Counts
  acts: Acts
}

/** Above the grid and always in sight: how far it is, what can be done, what the last step did. */
export function MonthBar({ state, counts, acts }: MonthBarProps) {
  const { t } = useWords()
  const { saving, notice, history } = state
  return (
    <div className="month-bar">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="mr-auto" data-counts>
          {t('counts', { ...counts })}
        </span>
        <Step text={t('undo')} keys="Ctrl+Z" off={history.done.length === 0} act={acts.undo} />
        <Step text={t('redo')} keys="Ctrl+Y" off={history.undone.length === 0} act={acts.redo} />
        <Step text={t('fillUnchanged')} off={saving !== null} act={acts.fillUnchanged} />
        <Step
          text={t('saveDraft')}
          off={saving !== null || history.edits.size === 0}
          act={() => void acts.save('draft')}
        />
        <button
          type="button"
          className="btn btn-main"
          disabled={saving !== null}
          onClick={() => void acts.save('file')}
        >
          {saving ? t('saving', saving) : t('file', { n: counts.ready })}
        </button>
      </div>
      {/* One line for both, so that the heads below it keep their place. */}
      <div className="month-said">
        {notice ? null : <p className="hint">{t('keys')}</p>}
        <div role="status" aria-live="polite">
          {notice ? <NoticeLine notice={notice} /> : null}
        </div>
      </div>
    </div>
  )
}

function Step({ text, keys, off, act }: { text: string; keys?: string; off: boolean; act: () => void }) {
  return (
    <button type="button" className="btn" title={keys} disabled={off} onClick={act}>
      {text}
    </button>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t, refusals } = useWords()
  const said = notice.refusal
    ? `${notice.figures?.n ? t('notice.before', { n: notice.figures.n }) : ''}${refusalSentences(notice.refusal, refusals).refusal}`
    : t(`notice.${notice.key}` as 'notice.filled', notice.figures as never)
  const left = (notice.left ?? []).join('、')
  return (
    <p className={notice.tone === 'refusal' ? 'warning' : 'notice'}>
      {said}
      {left}
      {notice.refusal?.code === 'unauthenticated' ? (
        <a className="ml-2" href="/sign-in" target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
      ) : null}
    </p>
  )
}
