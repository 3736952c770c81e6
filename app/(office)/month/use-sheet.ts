'use client'
import { useRef, useState } from 'react'
import type { Settled } from '../../../lib/domain/month-sheet/finding.ts'
import type { Language } from '../../../lib/domain/people/language.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { ReadingProgress } from '../../../lib/ledger/reports/original.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { sendBytes } from '../../_ui/send-bytes.ts'
import { type ActionAnswer, called } from '../../_ui/use-action.ts'
import { fileMonthAction } from './actions.ts'
import { type PackedMonth, unpackedMonth } from './packed-month.ts'
import {
  requestOf,
  type SheetAnswer,
  type SheetState,
  sheetRows,
  withCurrent,
  withLeft,
  withSettled,
} from './sheet-state.ts'

export type Refused = Extract<ActionAnswer<unknown>, { ok: false }>

export type SheetStep =
  | { at: 'idle' }
  | { at: 'reading'; stage: ReadingProgress['stage'] | 'sending' }
  | { at: 'refused'; refused: Refused }
  | { at: 'read'; state: SheetState; refused: Refused | null; filing: { done: number; all: number } | null }

const LARGEST = 5 * 1024 * 1024
const AT_ONCE = 12

/** A filled-in sheet from its choosing to its filing. @param onFiled the month as it stands after something was filed */
export function useSheet(month: string, language: Language, onFiled: (page: MonthPage) => void) {
  const [step, setStep] = useState<SheetStep>({ at: 'idle' })
  const sending = useRef<AbortController | null>(null)

  async function send(file: File): Promise<void> {
    sending.current?.abort()
    const own = new AbortController()
    sending.current = own
    if (file.size > LARGEST) return setStep({ at: 'refused', refused: tooLarge })
    setStep({ at: 'reading', stage: 'sending' })
    const tell = ({ stage }: ReadingProgress) => setStep({ at: 'reading', stage })
    const answer = await sendBytes<SheetAnswer, ReadingProgress>(
      ...(['/api/month/sheet/read', { month, language }, file, tell, own.signal] as const),
    ).catch(() => null)
    if (answer === null || own.signal.aborted) return
    if (!answer.ok) return setStep({ at: 'refused', refused: answer })
    const { page, ...rest } = answer.data
    const state: SheetState = {
      name: file.name,
      read: { ...rest, page: unpackedMonth(page) },
      ...{ settled: new Map(), left: new Set(), filed: new Set(), refused: new Map() },
    }
    setStep({ at: 'read', state, refused: null, filing: null })
  }

  const change = (next: (state: SheetState) => SheetState) =>
    setStep((now) => (now.at === 'read' && !now.filing ? { ...now, state: next(now.state), refused: null } : now))

  async function file(): Promise<void> {
    if (step.at !== 'read' || step.filing) return
    let { state } = step
    const requests = sheetRows(state).flatMap((each) => (each.kind === 'ready' ? (requestOf(state, each) ?? []) : []))
    let done = 0
    let refused: Refused | null = null
    while (done < requests.length && refused === null) {
      setStep({ at: 'read', state, refused: null, filing: { done, all: requests.length } })
      const some = requests.slice(done, done + AT_ONCE)
      const answer = await called(fileMonthAction, { rows: some })
      if (answer.ok) {
        for (const { taskId, month: _, ...row } of answer.data.rows) state = answeredRow(state, taskId, row)
        done += some.length
      } else refused = answer
    }
    setStep({ at: 'read', state, refused, filing: null })
    if (state.filed.size > 0) await readAnew(month, onFiled)
  }

  return {
    ...{ step, send, file },
    settle: (id: string, more: Partial<Settled>) => change((state) => withSettled(state, id, more)),
    leave: (id: string) => change((state) => withLeft(state, id)),
    close() {
      sending.current?.abort()
      setStep({ at: 'idle' })
    },
  }
}

const tooLarge: Refused = { ok: false, code: 'validation', fields: { content: 'sheetTooLarge' } }

function answeredRow(state: SheetState, id: string, answer: ActionAnswer<unknown>): SheetState {
  if (answer.ok) return { ...state, filed: new Set(state.filed).add(id) }
  const current = answer.reason === 'changed' ? (answer.data as { current: FilingCell | null }).current : null
  // Read against what stands now, the row says itself that it was changed meanwhile.
  if (current) return withCurrent(state, id, current)
  return { ...state, refused: new Map(state.refused).set(id, answer) }
}

/** The grid below shows what was filed. What cannot be read now is read with the next visit. */
async function readAnew(month: string, onFiled: (page: MonthPage) => void): Promise<void> {
  try {
    const response = await fetch(`/api/month?month=${month}`)
    if (!response.ok) return
    const { data } = (await response.json()) as { data: PackedMonth }
    onFiled(unpackedMonth(data))
  } catch {
    // Filed it is; only the grid is older.
  }
}
