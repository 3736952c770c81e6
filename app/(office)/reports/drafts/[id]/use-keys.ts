'use client'
import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import { commandOf } from './commands.ts'
import type { Hands } from './desk-hands.ts'
import type { TextChoice } from './use-desk.ts'

/** Listens for the screen's keys wherever the focus is, and leaves those alone that belong to something else. */
export function useKeys(hands: Hands, textChoice: RefObject<TextChoice>) {
  const letters = useLetters()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented) return
      const focus = document.activeElement
      const press = {
        key: event.key,
        shift: event.shiftKey,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        // Some input methods send their keys as 229 before the composition begins.
        composing: event.isComposing || event.keyCode === 229,
      }
      const command = commandOf(press, {
        typing: focus?.matches('input:not([type=checkbox], [type=radio]), select, textarea') ?? false,
        onControl: focus?.matches('button:not([data-line]), a, summary, input, [role=slider]') ?? false,
        dialog: document.querySelector('dialog[open]') !== null,
        inText: focus?.closest('[data-text]') != null,
        textChosen: textChoice.current.span() !== null,
        letters,
      })
      if (!command) return
      event.preventDefault()
      hands.obey(command)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [hands, letters, textChoice])
}

const KEPT = 'draft-letters'

/** Whether single letters are keys; a person can switch them off in this browser. */
export function useLetters(): boolean {
  return useSyncExternalStore(
    listen,
    () => localStorage.getItem(KEPT) !== 'off',
    () => true,
  )
}

export function setLetters(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off')
  for (const each of listeners) each()
}

const listeners = new Set<() => void>()
function listen(each: () => void) {
  listeners.add(each)
  return () => listeners.delete(each)
}
