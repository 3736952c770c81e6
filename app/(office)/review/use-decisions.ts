'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { WholeRef } from '../../../lib/ledger/filings/confirm-whole.ts'
import type { FilingAnswer } from '../../../lib/ledger/filings/each-filing.ts'
import type { WholeAnswer } from '../../../lib/ledger/filings/each-whole.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import type { Given } from '../../_ui/light-choice.tsx'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { type ActionAnswer, called } from '../../_ui/use-action.ts'
import {
  approveFilingsAction,
  confirmWholesAction,
  reopenFilingsAction,
  reopenWholesAction,
  returnFilingsAction,
  signFilingsAction,
} from './actions.ts'

export type Act = 'sign' | 'review' | 'giveBack'
interface Ref {
  filingId: string
  rowVersion: number
}
/** A row that is decided about; a whole goes by its own reference. */
interface Meant extends Ref {
  whole?: WholeRef
}
/** What the last act came to: a count an act, and what may be taken back. */
export interface Done {
  counts: Partial<Record<Act | 'undone', number>>
  refused: number
  undo: Meant[]
}

/** What gives one row a light: a filing's, and a whole's. */
export interface Lights {
  filing: (input: Ref & { standing: Given | null; reason: string }) => Promise<ActionAnswer<Ref>>
  whole: (input: WholeRef & { standing: Given | null; reason: string }) => Promise<ActionAnswer<{ taskId: string }>>
}

/** Why steps were refused, by filing, and the rows as they were listed then. */
interface Faults {
  said: ReadonlyMap<string, string>
  rows: readonly ReviewRow[]
}
const NO_FAULTS: Faults = { said: new Map(), rows: [] }

/** So many are sent at once: the line tells how far it is. */
const AT_ONCE = 40

/** Signs, approves, returns and takes back; rows that were decided leave, those that were refused say why. */
export function useDecisions(given: readonly ReviewRow[], lights: Lights) {
  const t = useTranslations('refusals')
  const router = useRouter()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [faults, setFaults] = useState<Faults>(NO_FAULTS)
  const [pending, setPending] = useState<{ done: number; of: number } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [returning, setReturning] = useState<readonly ReviewRow[] | null>(null)
  const [lighting, askLight] = useState<ReviewRow | null>(null)
  const busy = useRef(false)
  const rows = useMemo(() => given.filter((row) => !left.has(keyOf(meant(row)))), [given, left])
  const listed = useRef(rows)
  listed.current = rows

  const act = useCallback(
    async (jobs: readonly Job[]) => {
      if (busy.current) return null
      busy.current = true
      const of = jobs.reduce((sum, job) => sum + job.rows.length, 0)
      const came: Done = { counts: {}, refused: 0, undo: [] }
      const before = listed.current
      const said = new Map<string, string>()
      setFaults(NO_FAULTS)
      setDone(null)
      setPending({ done: 0, of })
      let through = 0
      let heard = false
      for (const { act, rows, send } of jobs)
        for (let at = 0; at < rows.length; at += AT_ONCE) {
          const some = rows.slice(at, at + AT_ONCE)
          const answer = await called(send, { rows: some })
          heard ||= answer.ok || answer.code !== 'offline'
          const answers = answer.ok ? answer.data.rows : some.map((row) => ({ ...answer, filingId: row.filingId }))
          const [gone, back] = [new Set<string>(), new Set<string>()]
          for (const [i, each] of answers.entries()) {
            const row = some[i]
            if (each.ok && row) {
              came.counts[act] = (came.counts[act] ?? 0) + 1
              if (act !== 'undone') came.undo.push(row.whole ? row : each.data)
              // A whole that waits again is the very one that was confirmed.
              const moved = act === 'undone' && row.whole ? back : gone
              moved.add(keyOf(row))
            } else if (!each.ok) {
              came.refused += 1
              // Unheard of, it is offered again: taken back twice it is taken back once.
              if (act === 'undone' && each.code === 'offline' && some[i]) came.undo.push(some[i])
              const { refusal, fields } = refusalSentences(each, t)
              said.set(each.filingId, Object.values(fields).join(' ') || refusal)
            }
          }
          through += some.length
          setLeft((before) => new Set([...before, ...gone].filter((key) => !back.has(key))))
          setPending({ done: through, of })
        }
      setFaults({ said, rows: before.filter((row) => said.has(row.filingId)) })
      setDone(came)
      setPending(null)
      busy.current = false
      // Without a connection the router would leave the page for the browser's own error.
      if (heard) router.refresh()
      return came.refused
    },
    [router, t],
  )

  const decide = useCallback(
    (chosen: readonly ReviewRow[]) => {
      const filings = chosen.filter((row) => row.basis === null)
      const ofStep = (step: 'sign' | 'review') => filings.filter((row) => row.limit?.step === step).map(meant)
      void act(
        (
          [
            { act: 'sign', rows: ofStep('sign'), send: signFilingsAction },
            { act: 'review', rows: ofStep('review'), send: approveFilingsAction },
            {
              act: 'review',
              rows: chosen.filter((row) => row.basis !== null).map(meant),
              send: ofWholes(confirmWholesAction),
            },
          ] satisfies Job[]
        ).filter((job) => job.rows.length > 0),
      )
    },
    [act],
  )
  // A whole has nothing to be returned: each report is where it is filed.
  const askReason = useCallback((rows: readonly ReviewRow[] | null) => {
    const filings = rows?.filter((row) => row.basis === null) ?? []
    setReturning(filings.length > 0 ? filings : null)
  }, [])
  const giveLight = async (row: ReviewRow, standing: Given | null, reason: string, onGone: () => void) => {
    askLight(null)
    const { filingId, rowVersion, taskId, month, basis } = row
    const send = async () => {
      if (basis === null) return lights.filing({ filingId, rowVersion, standing, reason })
      const answer = await lights.whole({ taskId, month, basis, standing, reason })
      return answer.ok ? { ...answer, data: WHOLE } : answer
    }
    const one: Job = { act: 'review', rows: [meant(row)], send: async () => oneAnswer(filingId, await send()) }
    if ((await act([one])) === 0) onGone()
  }
  const giveBack = async (rows: readonly (Ref & { reason: string })[], onAllGone: () => void) => {
    setReturning(null)
    const refused = await act([{ act: 'giveBack', rows, send: returnFilingsAction as Job['send'] }])
    if (refused === 0) onAllGone()
  }
  const undo = () => {
    const of = (whole: boolean) => done?.undo.filter((row) => (row.whole !== undefined) === whole) ?? []
    // Wholes first: a part's report that is open again would make theirs another.
    const wholes: Job = { act: 'undone', rows: of(true), send: ofWholes(reopenWholesAction) }
    const filings: Job = { act: 'undone', rows: of(false), send: reopenFilingsAction }
    void act([wholes, filings].filter((job) => job.rows.length > 0))
  }
  // What somebody else decided meanwhile leaves the list by the refresh: why it was refused is said still.
  const gone = faults.rows.filter((row) => !given.some(({ filingId }) => filingId === row.filingId))
  const asked = { returning, askReason, giveBack, lighting, askLight, giveLight }
  return { rows, faults: faults.said, gone, pending, done, decide, undo, ...asked }
}

export type Decisions = ReturnType<typeof useDecisions>

interface Job {
  act: Act | 'undone'
  rows: readonly Meant[]
  send: (input: { rows: Meant[] }) => Promise<ActionAnswer<{ rows: FilingAnswer[] }>>
}

const meant = ({ filingId, rowVersion, taskId, month, basis }: ReviewRow): Meant => ({
  ...{ filingId, rowVersion },
  ...(basis !== null && { whole: { taskId, month, basis } }),
})

/** A row as it was listed: one that comes back by a later step is another one. */
const keyOf = ({ filingId, rowVersion, whole }: Meant) => `${filingId}@${whole?.basis ?? rowVersion}`

/** In place of a filing's new version, which a whole has not. */
const WHOLE: Ref = { filingId: '', rowVersion: 0 }

const oneAnswer = (filingId: string, answer: ActionAnswer<Ref>): ActionAnswer<{ rows: FilingAnswer[] }> =>
  answer.ok ? { ok: true, data: { rows: [{ filingId, ok: true, data: answer.data }] } } : answer

/** A step on wholes, which are named by task and month. */
const ofWholes =
  (send: (input: { rows: WholeRef[] }) => Promise<ActionAnswer<{ rows: WholeAnswer[] }>>): Job['send'] =>
  async ({ rows }) => {
    const answer = await send({ rows: rows.flatMap((row) => row.whole ?? []) })
    if (!answer.ok) return answer
    const said = answer.data.rows.map((each, at) => ({
      ...each,
      filingId: rows[at]?.filingId ?? '',
      ...(each.ok && { data: WHOLE }),
    }))
    return { ok: true, data: { rows: said as FilingAnswer[] } }
  }
