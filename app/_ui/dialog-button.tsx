'use client'
import { type ReactNode, useState } from 'react'
import { Modal } from './modal.tsx'

interface DialogButtonProps {
  /** The button's word. */
  label: string
  title?: string
  className?: string
  /** What stands in the dialog; it closes it by what it is handed. */
  children: (close: () => void) => ReactNode
}

/** A button and the dialog it opens. */
export function DialogButton({ label, title = label, className = 'btn', children }: DialogButtonProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open ? (
        <Modal title={title} onClose={close}>
          {children(close)}
        </Modal>
      ) : null}
    </>
  )
}
