'use client'
import { type RefObject, useEffect, useRef } from 'react'

const MOVES: Record<
  string,
  ['left' | 'right' | 'backward' | 'forward', 'character' | 'line' | 'word' | 'lineboundary']
> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

/**
 * A caret in the report's text for those without a mouse: arrows move it, Shift chooses. It begins where the line that
 * is looked at stands.
 */
export function useTextCaret(pane: RefObject<HTMLElement | null>, active: string | null) {
  const from = useRef(active)
  from.current = active
  useEffect(() => {
    const text = pane.current
    if (!text) return
    // What has a caret is reached by Tab.
    text.tabIndex = 0
    function onKey(event: KeyboardEvent) {
      const move = MOVES[event.key]
      const selection = getSelection()
      if (!text || !move || !selection || event.altKey || event.metaKey || event.isComposing) return
      event.preventDefault()
      if (!selection.anchorNode || !text.contains(selection.anchorNode)) begin(text, from.current, selection)
      const grain = event.ctrlKey && move[1] === 'character' ? 'word' : move[1]
      selection.modify(event.shiftKey ? 'extend' : 'move', move[0], grain)
      follow(text, selection, event.key === 'End')
    }
    // What was let go of, or chosen elsewhere, leaves no caret behind.
    function onSelection() {
      const focus = getSelection()?.focusNode
      if (!focus || !text?.contains(focus)) delete text?.dataset.caret
    }
    text.addEventListener('keydown', onKey)
    document.addEventListener('selectionchange', onSelection)
    return () => {
      text.removeEventListener('keydown', onKey)
      document.removeEventListener('selectionchange', onSelection)
    }
  }, [pane])
}

function begin(text: HTMLElement, key: string | null, selection: Selection) {
  const place =
    key === null ? null : text.querySelector(`[data-rows~="${CSS.escape(key)}"], [data-left="${CSS.escape(key)}"]`)
  selection.collapse(place ?? text.querySelector('[data-at]') ?? text, 0)
}

/**
 * Shows where the caret is, for text that cannot be typed in has none of its own, and keeps it in sight. Where a line is
 * broken one place is drawn twice: at the line's end, and where the next begins.
 */
function follow(text: HTMLElement, selection: Selection, atLineEnd: boolean) {
  const range = document.createRange()
  if (!selection.focusNode) return
  range.setStart(selection.focusNode, selection.focusOffset)
  const place =
    [...range.getClientRects()].at(atLineEnd ? 0 : -1) ?? selection.focusNode.parentElement?.getBoundingClientRect()
  if (!place) return
  const box = text.getBoundingClientRect()
  if (place.top < box.top + 30) text.scrollTop -= box.top + 30 - place.top
  if (place.bottom > box.bottom - 30) text.scrollTop += place.bottom - box.bottom + 30
  text.style.setProperty('--caret-top', `${place.top - box.top + text.scrollTop}px`)
  text.style.setProperty('--caret-left', `${place.left - box.left}px`)
  text.dataset.caret = ''
}
