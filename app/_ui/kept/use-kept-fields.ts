'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { usePlace } from './kept-by.tsx'
import { forgetTyping, keepTyping, keptTyping } from './kept-typing.ts'

export interface KeptFields {
  /** For the form: `<form ref={kept.form} onInput={kept.keep}>`. */
  form: RefObject<HTMLFormElement | null>
  keep: () => void
  restored: boolean
  forget: () => void
  /** Back to what the form began with. */
  startOver: () => void
}

/** The same as `useKept` for a form whose fields hold their own words, by their names. */
export function useKeptFields(name: string): KeptFields {
  const place = usePlace(name)
  const form = useRef<HTMLFormElement>(null)
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const kept = keptTyping<Record<string, string>>(place)
    if (kept === null || form.current === null) return
    for (const [field, words] of Object.entries(kept)) {
      const control = form.current.elements.namedItem(field)
      if (isWritable(control)) control.value = words
    }
    setRestored(true)
  }, [place])
  const keep = useCallback(() => {
    if (form.current === null) return
    const words = [...new FormData(form.current)].filter(([, value]) => typeof value === 'string')
    keepTyping(place, Object.fromEntries(words))
  }, [place])
  const forget = useCallback(() => {
    forgetTyping(place)
    setRestored(false)
  }, [place])
  const startOver = useCallback(() => {
    form.current?.reset()
    forget()
  }, [forget])
  return { form, keep, restored, forget, startOver }
}

const isWritable = (control: Element | RadioNodeList | null) =>
  // Of radio buttons the one with the kept value.
  control instanceof RadioNodeList ||
  control instanceof HTMLInputElement ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement
