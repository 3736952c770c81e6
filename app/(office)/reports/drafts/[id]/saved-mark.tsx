'use client'
import { useWords } from './screen-words.tsx'
import type { DeskState } from './use-desk.ts'

/** Whether everything is saved; said to screen readers together with the last act. */
export function SavedMark({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const { waiting } = desk.acts
  const text = desk.told.cutOff
    ? t('saved.cutOff')
    : waiting > 0
      ? t('saved.saving', { count: waiting })
      : t('saved.saved')
  return (
    <p className="saved" data-saved={waiting === 0 || undefined}>
      {text}
      <span className="sr-only" role="status">
        {desk.announced}
      </span>
    </p>
  )
}
