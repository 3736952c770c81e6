'use client'
import { type Dispatch, type RefObject, useCallback, useRef } from 'react'
import type { RowEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import type { Said } from '../../../lib/domain/month-grid/row-reading.ts'
import type { Outlook } from '../../../lib/domain/month-grid/would-stand.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { called } from '../../_ui/use-action.ts'
import { fileMonthAction, saveDraftsAction } from './actions.ts'
import type { Unanswered } from './kept-cells.ts'
import type { RowAnswered } from './month-answers.ts'
import { editOf, type MonthState, type MonthStep, type Notice } from './month-state.ts'
import { type PackedMonth, unpackedMonth } from './packed-month.ts'
import { statusOf } from './row-status.ts'

/** What was sent and not answered yet, by task: the same words go again under the same key, which writes them once. */
export type Sent = Map<string, Unanswered>

/** So many rows go at once: few enough that progress shows, enough that 60 are soon through. */
const AT_ONCE = 12

interface Outgoing {
  id: string
  sent: RowEdit
  said: Said
  outlook: Outlook
  request: Parameters<typeof fileMonthAction>[0]['rows'][number]
}

/** Files (or keeps as drafts) all rows that are ready. @returns the first row that did not go through */
export function useSaving(
  now: RefObject<MonthState>,
  dispatch: Dispatch<MonthStep>,
  sent: RefObject<Sent>,
): (how: 'file' | 'draft') => Promise<string | undefined> {
  const busy = useRef(false)
  return useCallback(
    async (how) => {
      if (busy.current) return undefined
      const rows = outgoing(now.current, how, sent.current)
      const waiting = how === 'file' ? firstWaiting(now.current) : undefined
      if (rows.length === 0) {
        dispatch({ do: 'saved', notice: { key: waiting ? 'onlyWaiting' : `nothing.${how}`, tone: 'plain' } })
        return waiting
      }
      busy.current = true
      const { answers, refused } = await sendAll(rows, how, dispatch, sent.current)
      const failed = answers.filter(({ answer }) => !answer.ok)
      const done = answers.length - failed.length
      const left = failed.length + waitingIn(now.current)
      dispatch({ do: 'saved', notice: refused ?? noticeOf(how, done, how === 'file' ? left : failed.length) })
      busy.current = false
      if (done > 0) await readAnew(now.current.page.month, dispatch)
      return failed[0]?.id ?? waiting
    },
    [now, dispatch, sent],
  )
}

async function sendAll(rows: Outgoing[], how: 'file' | 'draft', dispatch: Dispatch<MonthStep>, sent: Sent) {
  const answers: RowAnswered[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    dispatch({ do: 'save', done: at, all: rows.length })
    const some = rows.slice(at, at + AT_ONCE)
    const call = how === 'file' ? fileMonthAction : saveDraftsAction
    const answer = await called(call, { rows: some.map((row) => row.request) })
    if (!answer.ok) {
      const refused: Notice = { key: 'refused', refusal: answer, figures: { n: answers.length }, tone: 'refusal' }
      return { answers, refused }
    }
    const own = answer.data.rows.flatMap(({ taskId, month: _, ...row }): RowAnswered[] => {
      const out = some.find((each) => each.id === taskId)
      // A refusal may follow an earlier request that was written and not answered.
      if (row.ok) sent.delete(taskId)
      return out ? [{ id: taskId, sent: out.sent, said: out.said, outlook: out.outlook, answer: row }] : []
    })
    answers.push(...own)
    dispatch({ do: 'answer', answers: own, state: how === 'file' ? 'submitted' : 'draft' })
  }
  return { answers, refused: null }
}

function outgoing(state: MonthState, how: 'file' | 'draft', sent: Sent): Outgoing[] {
  return state.page.rows.flatMap((row): Outgoing[] => {
    const status = statusOf(state, row)
    const ready = status.kind === 'ready' || (how === 'draft' && status.kind === 'asked')
    if (!ready || (how === 'draft' && !mayDraft(state, row))) return []
    const edit = editOf(state, row)
    return [
      {
        id: row.id,
        sent: edit,
        said: status.said,
        outlook: status.outlook,
        request: requestOf(state, row, status.said, how, sent),
      },
    ]
  })
}

const mayDraft = (state: MonthState, { id, filing }: MonthRow): boolean =>
  state.history.edits.has(id) && (filing === null || filing.state === 'draft' || filing.state === 'returned')

function requestOf(state: MonthState, row: MonthRow, said: Said, how: string, sent: Sent): Outgoing['request'] {
  const request = {
    ...{ taskId: row.id, month: state.page.month, ...said },
    answered: [...(state.answered.get(row.id) ?? [])],
    rowVersion: state.bases.get(row.id) ?? row.filing?.rowVersion ?? 0,
  }
  const words = JSON.stringify([how, request])
  const before = sent.get(row.id)
  const key = before?.said === words ? before.key : requestKey()
  const tried = [...new Set([...(before?.tried ?? []), ...(before ? [before.key] : [])])].slice(-20)
  sent.set(row.id, { said: words, key, tried })
  return { ...request, unanswered: tried.filter((each) => each !== key), requestKey: key }
}

const isWaiting = (state: MonthState, row: MonthRow): boolean => ['doubt', 'asked'].includes(statusOf(state, row).kind)
const firstWaiting = (state: MonthState) => state.page.rows.find((row) => isWaiting(state, row))?.id
const waitingIn = (state: MonthState) => state.page.rows.filter((row) => isWaiting(state, row)).length

function noticeOf(how: 'file' | 'draft', done: number, left: number): Notice {
  const key = left > 0 ? `${how}Some` : `${how}All`
  return { key, figures: { n: done, left }, tone: left > 0 ? 'refusal' : 'plain' }
}

/** The lights as the server judged them. What cannot be read now is read with the next visit. */
async function readAnew(month: string, dispatch: Dispatch<MonthStep>): Promise<void> {
  try {
    const response = await fetch(`/api/month?month=${month}`)
    if (!response.ok) return
    const { data } = (await response.json()) as { data: PackedMonth }
    dispatch({ do: 'refresh', page: unpackedMonth(data) })
  } catch {
    // Filed it is; only the lights are older.
  }
}

/** Plain-http host names have no `crypto.randomUUID`; random values are there everywhere. */
function requestKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}
