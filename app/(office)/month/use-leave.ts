'use client'
import { useCallback, useEffect, useRef } from 'react'

/**
 * Leaves a cell when it loses the focus: at once by key, but by mouse only once the button is up again. What is asked
 * below the row pushes the others down, and a click must end where it began. @returns for the table's `onBlur`
 */
export function useLeave(leave: () => void): () => void {
  const pressed = useRef(false)
  const waits = useRef(false)
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
      if (!waits.current) return
      waits.current = false
      // Behind the click that follows.
      setTimeout(leave)
    }
    window.addEventListener('pointerdown', down, true)
    for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) window.addEventListener(end, up, true)
    return () => {
      window.removeEventListener('pointerdown', down, true)
      for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) window.removeEventListener(end, up, true)
    }
  }, [leave])
  return useCallback(() => {
    if (pressed.current) waits.current = true
    else leave()
  }, [leave])
}
