'use client'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useReducer, useRef, useState } from 'react'
import type { DraftChanges, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { changedByOthers, type Told, withChanges } from './draft-changes.ts'

/** A row that somebody else changed while one looked: who, and which version it was. */
export interface Foreign {
  by: string
  rowVersion: number
}

const EVERY = 3_000

/**
 * The draft as the server tells it: by answers to one's own acts at once, and every three seconds by what others did.
 * @param me the name of who looks, by which one's own changes are known
 */
export function useToldDraft(first: DraftView, me: string) {
  const [base, told] = useReducer(withChanges, first)
  const latest = useRef(first)
  const polledTo = useRef(first.changeNo)
  const [foreign, setForeign] = useState<ReadonlyMap<string, Foreign>>(new Map())
  const [closed, setClosed] = useState(false)

  const tell = useCallback((change: Told) => {
    latest.current = withChanges(latest.current, change)
    told(change)
  }, [])

  const notice = useCallback(
    (change: Pick<Told, 'rows'>) => {
      const theirs = changedByOthers(latest.current, change, me)
      if (theirs.length === 0) return
      setForeign((known) => {
        const next = new Map(known)
        for (const row of theirs) next.set(row.id, { by: row.changedBy ?? '', rowVersion: row.rowVersion })
        return next
      })
    },
    [me],
  )

  const { isError } = useQuery({
    queryKey: ['draft', first.id],
    queryFn: async ({ signal }) => {
      const answer = await changesSince(first.id, polledTo.current, signal)
      if (answer === 'closed') setClosed(true)
      else if (answer) {
        notice(answer)
        tell(answer)
        polledTo.current = answer.changeNo
      }
      return polledTo.current
    },
    initialData: first.changeNo,
    staleTime: EVERY,
    refetchInterval: closed ? false : EVERY,
  })

  const seen = useCallback((id: string) => {
    setForeign((known) => {
      if (!known.has(id)) return known
      const next = new Map(known)
      next.delete(id)
      return next
    })
  }, [])

  return { base, latest, tell, notice, foreign, seen, closed, cutOff: isError }
}

/** @throws when there is no answer */
async function changesSince(draftId: string, since: number, signal: AbortSignal) {
  const response = await fetch(`/api/drafts?${new URLSearchParams({ draftId, since: String(since) })}`, { signal })
  if (response.status === 404 || response.status === 409) return 'closed'
  if (!response.ok) throw new Error(`draft ${response.status}`)
  return ((await response.json()) as { data: { changes: DraftChanges | null } }).data.changes
}
