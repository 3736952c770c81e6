'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Files that are dropped or pasted (a screenshot): in the dialog around the box, else anywhere on its page.
 * @returns whether some are being dragged over it
 */
export function useFilesIn(box: RefObject<HTMLElement | null>, open: boolean, take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!open) return
    const dialog = box.current?.closest('dialog')
    // What happens in an open dialog is that dialog's.
    const elsewhere = () => !dialog && document.querySelector('dialog[open]') !== null
    const given = (event: Event) => {
      const held = event instanceof DragEvent ? event.dataTransfer : (event as ClipboardEvent).clipboardData
      return held?.types.includes('Files') && !elsewhere() ? held : null
    }
    function onOver(event: Event) {
      if (!given(event)) return
      // Else the browser would leave the page and open the file.
      event.preventDefault()
      setOver(true)
    }
    function onTaken(event: Event) {
      setOver(false)
      const files = [...(given(event)?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    const onLeave = (event: Event) => (event as DragEvent).relatedTarget === null && setOver(false)
    const heard = [
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onTaken],
      ['paste', onTaken],
    ] as const
    const around: EventTarget = dialog ?? document
    for (const [name, listener] of heard) around.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of heard) around.removeEventListener(name, listener)
    }
  }, [box, open])
  return over
}
