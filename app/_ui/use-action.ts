'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { refusalSentences } from './refusal-sentences.ts'

/** The shape of every action's answer (lib/kernel/answer). */
export type ActionAnswer<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; reason?: string; fields?: Record<string, string>; data?: unknown; ref?: string }

export interface ActionState {
  pending: boolean
  /** One sentence in the reader's language, or null. */
  refusal: string | null
  /** Sentences by field path, for `aria-describedby` beside the field. */
  fields: Record<string, string>
}

const CALM: ActionState = { pending: false, refusal: null, fields: {} }

/**
 * Runs a server action for a form: pending, refusal and field sentences; nothing typed is touched. With `refresh` the
 * server's part of the page is read anew after a success. Needs the `refusals` messages around it.
 */
export function useAction<I, T>(call: (input: I) => Promise<ActionAnswer<T>>, options: { refresh?: boolean } = {}) {
  const t = useTranslations('refusals')
  const router = useRouter()
  const [state, setState] = useState<ActionState>(CALM)

  async function run(input: I): Promise<ActionAnswer<T>> {
    setState({ ...CALM, pending: true })
    const answer = await called(call, input)
    setState(answer.ok ? CALM : { pending: false, ...refusalSentences(answer, t) })
    if (answer.ok && options.refresh) router.refresh()
    return answer
  }

  return { run, ...state, clear: () => setState(CALM) }
}

/** Calls an action; a lost connection and a page older than the server come back as refusals, never as a throw. */
export async function called<I, T>(call: (input: I) => Promise<ActionAnswer<T>>, input: I): Promise<ActionAnswer<T>> {
  try {
    return await call(input)
  } catch (error) {
    const stale =
      error instanceof Error &&
      /Server Action|action-not-found|UnrecognizedAction/i.test(`${error.name} ${error.message}`)
    return { ok: false, code: stale ? 'stale' : 'offline' }
  }
}
