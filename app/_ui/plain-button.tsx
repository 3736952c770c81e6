'use client'
import { type ActionAnswer, useAction } from './use-action.ts'

interface PlainButtonProps<I, T> {
  text: string
  call: (input: I) => Promise<ActionAnswer<T>>
  input: I
}

/** A step that needs no question; its refusal stands beside it. Needs `refusals` messages. */
export function PlainButton<I, T>({ text, call, input }: PlainButtonProps<I, T>) {
  const { run, pending, refusal } = useAction(call, { refresh: true })
  return (
    <>
      <button type="button" className="btn btn-small" disabled={pending} onClick={() => void run(input)}>
        {text}
      </button>
      <span role="alert" className="refusal">
        {refusal}
      </span>
    </>
  )
}
