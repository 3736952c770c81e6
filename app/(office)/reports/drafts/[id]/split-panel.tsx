'use client'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { DraftRow } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { firstCut, jumped, likelyCuts, stepped } from './cut-places.ts'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'

/** Where a row's clause is cut in two: by a click between two characters or by the arrow keys. */
export function SplitPanel({ row, text, hands }: { row: DraftRow; text: string; hands: Hands }) {
  const { t } = useWords()
  const span = row.task.span
  const words = span ? text.slice(span[0], span[1]) : ''
  const [at, setAt] = useState(() => firstCut(words))
  const cutter = useRef<HTMLDivElement>(null)
  useEffect(() => cutter.current?.focus(), [])
  const [before, after] = [words.slice(0, at), words.slice(at)]

  function leave() {
    hands.put({ panel: null })
    cutter.current?.closest('li')?.querySelector<HTMLElement>('[data-line]')?.focus()
  }
  function save() {
    if (!span) return
    const said = t('said.split', { rows: t('said.row', { no: row.no }) })
    leave()
    void hands.run(hands.make.split(row, span[0] + at, said))
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
    const doing = step
      ? () => setAt(event.ctrlKey ? jumped(words, at, step) : stepped(words, at, step))
      : event.key === 'Home'
        ? () => setAt(stepped(words, 0, -1))
        : event.key === 'End'
          ? () => setAt(stepped(words, words.length, 1))
          : event.key === 'Enter'
            ? save
            : event.key === 'Escape'
              ? leave
              : null
    if (!doing) return
    event.preventDefault()
    event.stopPropagation()
    doing()
  }
  function onClick(event: MouseEvent) {
    const place = (event.target as Element).closest<HTMLElement>('[data-cut]')
    if (!place) return
    const box = place.getBoundingClientRect()
    const here = Number(place.dataset.cut)
    const next = event.clientX > box.left + box.width / 2 ? here + (place.textContent?.length ?? 1) : here
    setAt(stepped(words, next - 1, 1))
  }

  if (words.length < 2) return <p className="line-panel">{t('split.tooShort')}</p>
  const likely = new Set(likelyCuts(words))
  let place = 0
  return (
    <div className="line-panel">
      <p>
        {t('split.title')} <span className="hint">{t('split.hint')}</span>
      </p>
      <div
        ref={cutter}
        className="cutter"
        lang="zh-CN"
        role="slider"
        tabIndex={0}
        aria-label={t('split.cut')}
        aria-valuemin={1}
        aria-valuemax={words.length - 1}
        aria-valuenow={at}
        aria-valuetext={t('split.between', { before: before.slice(-6), after: after.slice(0, 6) })}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {[...words].map((character) => {
          const here = place
          place += character.length
          return (
            <span key={here} data-cut={here} className={here === at ? 'cut' : likely.has(here) ? 'likely' : undefined}>
              {character}
            </span>
          )
        })}
      </div>
      <dl className="halves" lang="zh-CN">
        <dt>{t('split.first')}</dt>
        <dd>{before}</dd>
        <dt>{t('split.second')}</dt>
        <dd>{after}</dd>
      </dl>
      <div className="bar">
        <button type="button" className="btn btn-main" onClick={save}>
          {t('split.save')}
        </button>
        <button type="button" className="btn" onClick={leave}>
          {t('split.cancel')}
        </button>
      </div>
    </div>
  )
}
