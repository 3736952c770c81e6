import type { FormEventHandler, ReactNode } from 'react'
import { KeptHint } from './kept-hint.tsx'
import type { KeptFields } from './use-kept-fields.ts'

interface KeptFormProps {
  kept: KeptFields
  onSubmit: FormEventHandler<HTMLFormElement>
  children: ReactNode
}

/** A dialog's form whose words outlive it, and which says when it brought them back. */
export function KeptForm({ kept, onSubmit, children }: KeptFormProps) {
  return (
    <form ref={kept.form} onInput={kept.keep} onSubmit={onSubmit} noValidate className="flex flex-col gap-2">
      <KeptHint {...kept} />
      {children}
    </form>
  )
}
