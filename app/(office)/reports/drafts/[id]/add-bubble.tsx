'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LeftWhy } from '../../../../../lib/domain/extract/read-report-types.ts'
import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { Hands } from './desk-hands.ts'
import { useWords } from './screen-words.tsx'
import { numberKey, sentenceKey } from './shown-items.ts'
import { keyAt } from './text-links.ts'
import { selectedSpan } from './text-places.ts'
import type { TextChoice } from './use-desk.ts'

interface AddBubbleProps {
  view: DraftView
  pane: RefObject<HTMLElement | null>
  hands: Hands
  textChoice: RefObject<TextChoice>
}

interface Offer {
  span: PlanSpan
  /** Why it was not taken, where it was left by the reader. */
  why: LeftWhy | 'attitude' | null
  top: number
  left: number
}

/** Beside a chosen stretch of text, or a number or sentence that was left: the button that makes a task of it. */
export function AddBubble({ view, pane, hands, textChoice }: AddBubbleProps) {
  const { t } = useWords()
  const [offer, setOffer] = useState<Offer | null>(null)
  const clicked = useRef<PlanSpan | null>(null)

  useEffect(() => {
    const text = pane.current
    if (!text) return
    function choose(next: Offer | null) {
      clicked.current = next?.why ? next.span : null
      setOffer(next)
    }
    // Asked of the browser itself: it tells of a selection later than of a key that was pressed quickly.
    textChoice.current.span = () => selectedSpan(text, view.text) ?? clicked.current
    textChoice.current.drop = () => {
      getSelection()?.removeAllRanges()
      choose(null)
    }
    function onSelection() {
      if (!text) return
      const span = selectedSpan(text, view.text)
      const focus = document.activeElement
      if (span) choose({ span, why: null, ...beside(text, getSelection()?.getRangeAt(0).getBoundingClientRect()) })
      // A press on the bubble itself takes the selection away before the click comes.
      else if (!focus?.closest('.bubble')) choose(null)
    }
    function onClick(event: MouseEvent) {
      if (!text || (event.target as Element).closest('.bubble')) return
      if (selectedSpan(text, view.text)) return
      const key = keyAt(event.target)
      if (key === null) return
      hands.go(key)
      const place = (event.target as Element).closest('[data-left]')
      const found = leftOf(view, key)
      if (found && place) choose({ ...found, ...beside(text, place.getBoundingClientRect()) })
    }
    document.addEventListener('selectionchange', onSelection)
    text.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('selectionchange', onSelection)
      text.removeEventListener('click', onClick)
    }
  }, [view, pane, hands, textChoice])

  if (!offer) return null
  return (
    <div className="bubble" style={{ top: offer.top, left: offer.left }}>
      {offer.why ? <span>{offer.why === 'attitude' ? t('left.attitude') : t(`left.why.${offer.why}`)}</span> : null}
      <button
        type="button"
        className="btn btn-small btn-main"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => hands.add(offer.span)}
      >
        {t('text.add')} <kbd>T</kbd>
      </button>
    </div>
  )
}

/** Below the end of a place, within the pane. */
function beside(pane: HTMLElement, place: DOMRect | undefined) {
  const box = pane.getBoundingClientRect()
  if (!place) return { top: pane.scrollTop, left: 0 }
  const left = Math.min(place.left - box.left, box.width - 220)
  return { top: place.bottom - box.top + pane.scrollTop + 4, left: Math.max(8, left) }
}

function leftOf({ left }: DraftView, key: string): { span: PlanSpan; why: LeftWhy | 'attitude' } | null {
  const number = left.numbers.find((each) => numberKey(each) === key)
  if (number) return { span: number.span, why: number.why }
  const sentence = left.sentences.find((each) => sentenceKey(each) === key)
  return sentence ? { span: sentence.span, why: 'attitude' } : null
}
