'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftChanges } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { type ActionAnswer, called } from '../../../../_ui/use-action.ts'
import { type Act, isPause, type Trouble, theirsOf, withActs } from './act-queue.ts'
import type { useToldDraft } from './use-told-draft.ts'

/**
 * Sends one's acts one after another, shows them at once, and keeps those that found no connection until they are sent
 * again. An act that somebody else was quicker than comes back as trouble, with the rows as they stand.
 */
export function useActs({ base, tell, notice }: ReturnType<typeof useToldDraft>) {
  const queue = useRef<{ act: Act; done: (answer: ActionAnswer<DraftChanges>) => void }[]>([])
  const sending = useRef(false)
  const own = useRef(new Map<string, number>())
  const [waiting, setWaiting] = useState<readonly Act[]>([])
  const [paused, setPaused] = useState<Trouble | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const show = useCallback(() => setWaiting(queue.current.map(({ act }) => act)), [])

  const settle = useCallback(
    (act: Act, answer: ActionAnswer<DraftChanges>) => {
      if (answer.ok) {
        for (const row of answer.data.rows) own.current.set(row.id, row.rowVersion)
        tell(answer.data)
        return
      }
      const theirs = theirsOf(answer)
      if (theirs) {
        notice(theirs)
        tell({ changeNo: 0, ...theirs, order: null })
      }
      if (act.waits) setTrouble({ act, answer, theirs })
    },
    [tell, notice],
  )

  const work = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    for (let first = queue.current[0]; first; first = queue.current[0]) {
      const { act, done } = first
      const version = (id: string) => Math.max(act.seen.get(id) ?? 0, own.current.get(id) ?? 0)
      const answer = await called(act.send, version)
      if (!answer.ok && isPause(answer) && act.waits) {
        setPaused({ act, answer, theirs: null })
        break
      }
      setPaused(null)
      queue.current.shift()
      settle(act, answer)
      show()
      done(answer)
    }
    sending.current = false
  }, [settle, show])

  const run = useCallback(
    (act: Act) =>
      new Promise<ActionAnswer<DraftChanges>>((done) => {
        queue.current.push({ act, done })
        show()
        void work()
      }),
    [show, work],
  )

  useEffect(() => {
    if (waiting.length === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [waiting])

  const view = useMemo(() => withActs(base, waiting), [base, waiting])
  return { view, run, again: work, waiting: waiting.length, paused, trouble, dismiss: () => setTrouble(null) }
}
