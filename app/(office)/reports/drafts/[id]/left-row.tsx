'use client'
import { memo } from 'react'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'
import type { Item } from './shown-items.ts'

interface LeftRowProps {
  item: Exclude<Item, { type: 'row' }>
  text: string
  active: boolean
  tabbable: boolean
  hands: Hands
}

/** A number that was not taken, in its sentence with the reason, or a sentence that became no task. */
export const LeftRow = memo(function LeftRow({ item, text, active, tabbable, hands }: LeftRowProps) {
  const { t } = useWords()
  const { span } = item.left
  const words = text.slice(span[0], span[1])
  const why = item.type === 'number' ? t(`left.why.${item.left.why}`) : t('left.attitude')
  const [from, to] = (item.type === 'number' && item.left.sentenceSpan) || span
  return (
    <li data-key={item.key} className="line line-left" aria-current={active || undefined}>
      <div className="line-main">
        <button
          type="button"
          data-line
          className="line-title"
          lang="zh-CN"
          tabIndex={tabbable ? 0 : -1}
          onClick={() => hands.go(item.key)}
        >
          {text.slice(from, span[0])}
          {item.type === 'number' ? <mark className="left-mark">{words}</mark> : words}
          {text.slice(span[1], to)}
          <span className="sr-only">{why}</span>
        </button>
        {item.type === 'number' ? <p className="hint">{why}</p> : null}
      </div>
      <div className="line-acts">
        <button
          type="button"
          className="btn btn-small"
          tabIndex={tabbable ? 0 : -1}
          aria-label={t(item.type === 'number' ? 'left.addNumber' : 'left.addSentence', { words })}
          onClick={() => hands.add(span)}
        >
          {t('left.add')}
        </button>
      </div>
    </li>
  )
})
