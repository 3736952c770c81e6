'use client'
import { type FormEvent, useState } from 'react'
import { FormEnd } from './form-end.tsx'
import { Modal } from './modal.tsx'
import { type ActionAnswer, useAction } from './use-action.ts'
import { useReady } from './use-ready.ts'

interface ConfirmedButtonProps<I, T> {
  text: string
  /** Asked before anything happens. */
  question: string
  call: (input: I) => Promise<ActionAnswer<T>>
  input: I
  danger?: boolean
  onDone?: (data: T) => void
}

/** A step that asks once before it is taken. Needs `shell` and `refusals` messages. */
export function ConfirmedButton<I, T>({ text, question, call, input, danger, onDone }: ConfirmedButtonProps<I, T>) {
  const ready = useReady()
  const [asking, setAsking] = useState(false)
  const { run, pending, refusal, clear } = useAction(call, { refresh: true })
  function close() {
    clear()
    setAsking(false)
  }
  async function go(event: FormEvent) {
    event.preventDefault()
    const answer = await run(input)
    if (!answer.ok) return
    setAsking(false)
    onDone?.(answer.data)
  }
  return (
    <>
      <button
        type="button"
        className={`btn btn-small ${danger ? 'btn-danger' : ''}`}
        disabled={!ready}
        onClick={() => setAsking(true)}
        aria-haspopup="dialog"
      >
        {text}
      </button>
      {asking ? (
        <Modal title={text} onClose={close}>
          <form onSubmit={go} className="flex flex-col gap-3">
            <p>{question}</p>
            <FormEnd submit={text} pending={pending} refusal={refusal} onCancel={close} />
          </form>
        </Modal>
      ) : null}
    </>
  )
}
