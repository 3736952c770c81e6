'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { usePlace } from './kept-by.tsx'
import { forgetTyping, keepTyping, keptTyping } from './kept-typing.ts'

export interface Kept<T> {
  value: T
  set: (value: T) => void
  /** Whether the value was brought back from an earlier visit. */
  restored: boolean
  /** It was sent, or is not wanted any more. */
  forget: () => void
}

/**
 * State of a form that outlives the back button, a reload, an ended session and a lost connection.
 * @param form names the form and what it is about, so that another's words never come up in it
 * @param fits what of the kept value still makes sense; null = nothing
 */
export function useKept<T>(form: string, initial: T, fits: (kept: T) => T | null = same): Kept<T> {
  const place = usePlace(form)
  const [value, setValue] = useState(initial)
  const [restored, setRestored] = useState(false)
  // Brought back once for each form, not for each drawing.
  const fitting = useRef(fits)
  useEffect(() => {
    const kept = keptTyping<T>(place)
    const fit = kept === null ? null : fitting.current(kept)
    if (fit === null) return forgetTyping(place)
    setValue(fit)
    setRestored(true)
  }, [place])
  const set = useCallback(
    (next: T) => {
      setValue(next)
      keepTyping(place, next)
    },
    [place],
  )
  const forget = useCallback(() => {
    forgetTyping(place)
    setRestored(false)
  }, [place])
  return { value, set, restored, forget }
}

const same = <T>(kept: T): T => kept
