'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AskedGuard, Guard } from '../../../lib/domain/filings/guards.ts'
import type { LedgerPage } from '../../../lib/ledger/tasks/ledger-page.ts'
import type { FilingCell, LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'
import { refusalSentences } from '../../_ui/refusal-sentences.ts'
import { type ActionAnswer, called } from '../../_ui/use-action.ts'
import { fileProgressAction } from './actions.ts'
import { useWords } from './ledger-words.tsx'

/** The root of everything cached of the ledger: one prefix makes all of it stale. */
export const LEDGER_KEY = ['ledger'] as const

/** What a reporter fills in; what is left out keeps what stood. */
export type Entered = Partial<
  Pick<
    FilingCell,
    | 'entry'
    | 'typed'
    | 'reference'
    | 'doneOn'
    | 'occurrences'
    | 'forecast'
    | 'note'
    | 'issues'
    | 'nextSteps'
    | 'dataSource'
    | 'level'
    | 'levelBefore'
    | 'unchanged'
  >
>

/** What the row shows when a filing did not go through: what was entered is kept. */
export interface Trouble {
  entered: Entered
  refusal: string
  fields: Record<string, string>
  /** What is asked before it is taken. */
  asked: AskedGuard[] | null
  /** What somebody else filed meanwhile. */
  changed: (Partial<FilingCell> & { rowVersion: number }) | null
}

interface Asked {
  entered: Entered
  answered: readonly Guard[]
  rowVersion: number
}

/** Files one row's month: shows it at once, takes it back visibly when refused, and never drops what was entered. */
export function useFiling(row: LedgerRow, month: string) {
  const { refusals: t } = useWords()
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [saved, setSaved] = useState(false)
  // A second click comes before the first has been drawn: what is under way is known here at once.
  const busy = useRef(false)
  // And the version that the last answer made, before the row is read anew.
  const made = useRef(0)
  // No answer does not mean not filed: the same words go again under the same key, which files them once.
  const unanswered = useRef<{ said: string; key: string } | null>(null)

  const mutation = useMutation({
    mutationFn: async ({ entered, answered, rowVersion }: Asked) => {
      const said = JSON.stringify([entered, answered])
      const key = unanswered.current?.said === said ? unanswered.current.key : requestKey()
      const filed = request(row, month, entered, answered)
      const answer = await called(fileProgressAction, { ...filed, rowVersion, requestKey: key })
      unanswered.current = !answer.ok && answer.code === 'offline' ? { said, key } : null
      return answer
    },
    onMutate: async ({ entered }) => {
      setTrouble(null)
      setSaved(false)
      await queries.cancelQueries({ queryKey: LEDGER_KEY })
      const before = queries.getQueriesData<LedgerPage>({ queryKey: LEDGER_KEY })
      queries.setQueriesData<LedgerPage>({ queryKey: LEDGER_KEY }, (page) => page && withEntered(page, row.id, entered))
      return { before }
    },
    onSuccess: (answer, { entered }, context) => {
      if (answer.ok) {
        made.current = answer.data.rowVersion
        return setSaved(true)
      }
      for (const [key, page] of context.before) queries.setQueryData(key, page)
      setTrouble(troubleOf(answer, entered, t))
    },
    onSettled: () => {
      busy.current = false
      return queries.invalidateQueries({ queryKey: LEDGER_KEY })
    },
  })

  function send(entered: Entered, answered: readonly Guard[] = [], seen = row.filing?.rowVersion ?? 0) {
    if (busy.current) return
    busy.current = true
    mutation.mutate({ entered, answered, rowVersion: Math.max(seen, made.current) })
  }
  return {
    pending: mutation.isPending,
    saved,
    trouble,
    dismiss: () => setTrouble(null),
    file: (entered: Entered) => send(entered),
    /** Answers what was asked with yes. */
    affirm: () => trouble && send(trouble.entered, trouble.asked?.map((each) => each.guard) ?? []),
    /** Files over what somebody else filed meanwhile, having seen it. */
    override: () => trouble?.changed && send(trouble.entered, [], trouble.changed.rowVersion),
  }
}

export type Filing = ReturnType<typeof useFiling>

function request(row: LedgerRow, month: string, entered: Entered, answered: readonly Guard[]) {
  const stood = row.filing
  return {
    taskId: row.id,
    month,
    entry: entered.entry ?? stood?.entry ?? row.entry,
    typed: entered.typed === undefined ? (stood?.typed ?? null) : entered.typed,
    reference: entered.reference === undefined ? (stood?.reference ?? null) : entered.reference,
    doneOn: entered.doneOn === undefined ? (stood?.doneOn ?? null) : entered.doneOn,
    occurrences: entered.occurrences === undefined ? (stood?.occurrences ?? null) : entered.occurrences,
    forecast: entered.forecast === undefined ? (stood?.forecast ?? null) : entered.forecast,
    note: entered.note ?? stood?.note ?? '',
    // Left out, what stood is kept.
    ...(entered.issues !== undefined && { issues: entered.issues }),
    ...(entered.nextSteps !== undefined && { nextSteps: entered.nextSteps }),
    ...(entered.level !== undefined && { level: entered.level }),
    ...(entered.levelBefore !== undefined && { levelBefore: entered.levelBefore }),
    dataSource: entered.dataSource ?? stood?.dataSource ?? '',
    unchanged: entered.unchanged ?? false,
    answered: [...answered],
  }
}

/** Plain-http host names have no `crypto.randomUUID`; random values are there everywhere. */
function requestKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
}

function troubleOf(
  answer: ActionAnswer<unknown>,
  entered: Entered,
  t: Parameters<typeof refusalSentences>[1],
): Trouble {
  if (answer.ok) throw new Error('no trouble')
  const data = answer.data as { asked?: AskedGuard[]; current?: Trouble['changed'] } | undefined
  return {
    entered,
    ...refusalSentences(answer, t),
    asked: answer.reason === 'guard' ? (data?.asked ?? null) : null,
    changed: answer.reason === 'changed' ? (data?.current ?? null) : null,
  }
}

function withEntered(page: LedgerPage, id: string, entered: Entered): LedgerPage {
  const rows = page.rows.map((row) =>
    row.id === id ? { ...row, filing: { ...(row.filing ?? nothing(row)), ...entered } } : row,
  )
  return { ...page, rows }
}

const nothing = (row: LedgerRow): FilingCell => ({
  id: '',
  state: 'submitted',
  entry: row.entry,
  typed: null,
  reference: null,
  doneOn: null,
  occurrences: null,
  forecast: null,
  note: '',
  dataSource: '',
  unchanged: false,
  late: false,
  returnReason: null,
  rowVersion: 0,
  by: null,
})
