'use client'
import { useWords } from './screen-words.tsx'
import type { DeskState } from './use-desk.ts'

/** What can be done with all ticked rows at once. */
export function BulkBar({ desk }: { desk: DeskState }) {
  const { t } = useWords()
  const { chosen, hands } = desk
  const count = chosen.ids.size
  if (count === 0) return null
  const button = (text: string, run: () => void) => (
    <button type="button" className="btn btn-small" onClick={run}>
      {text}
    </button>
  )
  return (
    <fieldset className="bulk">
      <legend className="sr-only">{t('bulk.label')}</legend>
      <strong>{t('bulk.chosen', { count })}</strong>
      {button(t('bulk.accept'), () => hands.decide(hands.targets(), 'accepted'))}
      {button(t('bulk.reject'), () => hands.decide(hands.targets(), 'rejected'))}
      {button(t('bulk.reopen'), () => hands.decide(hands.targets(), 'open'))}
      {button(t('bulk.assign'), () => hands.put({ dialog: 'assign' }))}
      {count > 1 ? button(t('bulk.merge'), () => hands.merge()) : null}
      {button(t('bulk.none'), hands.chooseNone)}
    </fieldset>
  )
}
