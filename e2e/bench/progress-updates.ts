import Sqlite from 'better-sqlite3'
import { GUARDS } from '../../lib/domain/filings/guards.ts'
import type { Answer } from '../../lib/kernel/answer.ts'
import type { Filed } from '../../lib/ledger/filings/file-progress.ts'
import type { Target } from './load.ts'
import { SHOWN_MONTH, type TemplateStreet } from './template-street.ts'

interface Slot {
  taskId: string
  rowVersion: number
}

/** Progress reports on the street's quantities in turn, each with a number of its own and the version it found. */
export function progressUpdates(file: string, street: TemplateStreet, headers: Record<string, string>): Target {
  let free: Slot[] | undefined
  let conflicts = 0
  return {
    ...{ name: 'a progress update', path: '/ledger', method: 'POST', headers },
    body(context) {
      free ??= slots(file, street)
      const slot = free.shift()
      if (!slot) throw new Error('every task is being filed for')
      context.slot = slot
      return JSON.stringify([progress(slot)])
    },
    answered(text, { slot }) {
      const answer = JSON.parse(/^1:(.*)$/m.exec(text)?.[1] ?? 'null') as Answer<Filed> | null
      if (answer?.ok) return free?.push({ ...(slot as Slot), rowVersion: answer.data.rowVersion })
      // A round ends with some requests under way; what they filed is met once by the next.
      conflicts += 1
      if (answer?.reason !== 'changed' || conflicts > 20)
        throw new Error(`the update was refused: ${text.slice(0, 300)}`)
    },
  }
}

let value = 1_000
/** Totals only grow, so that no question is asked about a fall. */
function progress({ taskId, rowVersion }: Slot) {
  value += 1
  const requestKey = `bench-${value}-${Date.now()}`
  // Every question is answered with yes: figures that jump are what is wanted here.
  const answered = [...GUARDS]
  return {
    taskId,
    month: SHOWN_MONTH,
    entry: 'total',
    typed: String(value),
    reference: null,
    answered,
    rowVersion,
    requestKey,
  }
}

function slots(file: string, { reportId }: TemplateStreet): Slot[] {
  const db = new Sqlite(file, { readonly: true })
  const rows = db
    .prepare(
      `select task.id as taskId, coalesce(filing.row_version, 0) as rowVersion from task
       left join filing on filing.task_id = task.id and filing.month = ?
       where task.report_id = ? and task.kind = 'quantity' and task.pace = 'accumulate'`,
    )
    .all(SHOWN_MONTH, reportId) as Slot[]
  db.close()
  return rows
}
