'use client'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface ModalProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A native modal dialog, open while it is rendered; Escape closes it and the focus goes back where it was. */
export function Modal({ title, onClose, children }: ModalProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={id} className="w-[460px]" onClose={() => dialog.current?.open || onClose()}>
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
