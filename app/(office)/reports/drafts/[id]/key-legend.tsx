'use client'
import { Modal } from '../../../../_ui/modal.tsx'
import { type Command, LETTER_OF } from './commands.ts'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'
import { setLetters, useLetters } from './use-keys.ts'

const SHORT = ['accept', 'reject', 'reopen', 'edit', 'split', 'merge', 'assign', 'nextOpen', 'add'] as const
const ALL: readonly (readonly [Command, readonly string[]])[] = [
  ['next', ['J', '↓']],
  ['previous', ['K', '↑']],
  ['nextOpen', ['N']],
  ['accept', ['A']],
  ['reject', ['X']],
  ['reopen', ['U']],
  ['edit', ['E']],
  ['split', ['S']],
  ['merge', ['M']],
  ['assign', ['G']],
  ['select', ['space']],
  ['add', ['T', 'Enter']],
  ['keys', ['?']],
  ['leave', ['Esc']],
]

/** One line at the foot of the screen: the keys that matter. */
export function KeyLegend({ hands }: { hands: Hands }) {
  const { t } = useWords()
  const letters = useLetters()
  return (
    <p className="legend">
      <span>
        <kbd>{letters ? 'J' : '↓'}</kbd>
        <kbd>{letters ? 'K' : '↑'}</kbd> {t('keys.short.move')}
      </span>
      {letters
        ? SHORT.map((command) => (
            <span key={command}>
              <kbd>{LETTER_OF[command]}</kbd> {t(`keys.short.${command}`)}
            </span>
          ))
        : null}
      <span>
        <kbd>{t('keys.space')}</kbd> {t('keys.short.select')}
      </span>
      <button type="button" className="btn btn-small btn-plain" onClick={() => hands.put({ dialog: 'keys' })}>
        {t('keys.open')} <kbd>?</kbd>
      </button>
    </p>
  )
}

/** Every key, and the switch that turns single letters off. */
export function KeysDialog({ hands }: { hands: Hands }) {
  const { t } = useWords()
  const letters = useLetters()
  return (
    <Modal title={t('keys.title')} onClose={() => hands.put({ dialog: null })}>
      <dl className="all-keys">
        {ALL.map(([command, keys]) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === 'space' ? t('keys.space') : key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${command as 'next'}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-3 flex h-8 items-center gap-2">
        <input
          type="checkbox"
          className="tick"
          checked={letters}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
        {t('keys.letters')}
      </label>
    </Modal>
  )
}
