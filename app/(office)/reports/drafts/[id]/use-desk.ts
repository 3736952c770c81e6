'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { NOTHING_CHOSEN, stillThere } from './chosen-rows.ts'
import { type Desk, handsOf, type Listed, type Said } from './desk-hands.ts'
import { draftActs } from './draft-acts.ts'
import { useWords } from './screen-words.tsx'
import { countsOf, grouped, itemsOf } from './shown-items.ts'
import { useActs } from './use-acts.ts'
import { useToldDraft } from './use-told-draft.ts'

/** A stretch of the report's text that is chosen, known to the keys without drawing anything anew. */
export interface TextChoice {
  span: () => PlanSpan | null
  drop: () => void
}

const START = { panel: null, dialog: null, chosen: NOTHING_CHOSEN, lastDecided: [] } as const

/** Everything the screen of a draft holds, and the hands that change it. */
export function useDesk(first: DraftView, me: string, list: Listed) {
  const said = useSaid()
  const told = useToldDraft(first, me)
  const acts = useActs(told)
  const { view } = acts
  const [state, setState] = useState<Omit<Desk, 'view' | 'items'>>({
    ...START,
    ...{
      filter: list,
      active: (list === 'open' ? first.rows.find((row) => row.state === 'open') : first.rows[0])?.id ?? null,
    },
  })
  const [announced, announce] = useState('')
  const textChoice = useRef<TextChoice>({ span: () => null, drop: () => undefined })
  const { filter } = state
  const items = useMemo(() => (filter === 'differences' ? [] : itemsOf(view, filter)), [view, filter])
  const groups = useMemo(() => grouped(view, items), [view, items])
  const counts = useMemo(() => countsOf(view), [view])
  const ids = useMemo(() => view.rows.map((row) => row.id), [view.rows])
  const chosen = useMemo(() => stillThere(state.chosen, ids), [state.chosen, ids])

  const desk = useRef<Desk>({ ...state, view, items, chosen })
  desk.current = { ...state, view, items, chosen }
  const { run } = acts
  const { seen } = told
  const hands = useMemo(
    () =>
      handsOf({
        desk: () => desk.current,
        put: (change) => {
          desk.current = { ...desk.current, ...change }
          setState((before) => ({ ...before, ...change }))
        },
        make: draftActs(first.id),
        textSpan: () => textChoice.current.span(),
        dropText: () => textChoice.current.drop(),
        ...{ run, seen, announce, say: said },
      }),
    [first.id, run, seen, said],
  )

  useSendAgain(told.cutOff, acts.again)

  return { view, ...state, chosen, items, groups, counts, hands, acts, told, announced, textChoice }
}

/** What waited is sent as soon as there is a connection: when the browser says so, or when the poll is answered again. */
function useSendAgain(cutOff: boolean, again: () => Promise<void>) {
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !cutOff) void again()
    was.current = cutOff
  }, [cutOff, again])
  useEffect(() => {
    const send = () => void again()
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [again])
}

export type DeskState = ReturnType<typeof useDesk>

/** The words for acts: short names by which they are told of. */
export function useSaid(): Said & { rows: (rows: readonly DraftRow[]) => string } {
  const { t } = useWords()
  return useMemo(() => {
    const rows = (several: readonly DraftRow[]) =>
      several.length === 1 ? t('said.row', { no: several[0]?.no ?? 0 }) : t('said.rows', { count: several.length })
    return {
      rows,
      decided: (state, several) => t(`said.${state}`, { rows: rows(several) }),
      merged: (several) => t('said.merge', { rows: rows(several) }),
      added: (words) => t('said.add', { words: shortened(words) }),
      notMergeable: t('said.notMergeable'),
    }
  }, [t])
}

const shortened = (words: string): string => (words.length > 24 ? `${words.slice(0, 23)}…` : words)
