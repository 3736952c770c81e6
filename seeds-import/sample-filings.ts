import { addMonths } from '../lib/domain/calendar/month.ts'
import { GUARDS } from '../lib/domain/filings/guards.ts'
import type { Actor } from '../lib/domain/people/actor.ts'
import { commandContext } from '../lib/kernel/context.ts'
import { confirmLight } from '../lib/ledger/filings/confirm-light.ts'
import { fileProgress } from '../lib/ledger/filings/file-progress.ts'
import { returnFiling } from '../lib/ledger/filings/return-filing.ts'
import type { SampleFiled } from './sample.ts'

/** Who files and who looks at it. */
export interface Cast {
  reporter: Actor
  inspector: Actor
}

/** Files one month of the invented office, through the verbs that people use, dated early in the month after it. */
export async function fileMonth(cast: Cast, taskId: string, month: string, filed: SampleFiled): Promise<void> {
  if (filed.state === 'draft') return
  const now = Math.min(Date.now(), Date.parse(`${addMonths(month, 1)}-04T10:00:00+08:00`))
  const sent = await fileProgress({ ...commandContext(cast.reporter), now }, { taskId, month, ...asTyped(filed) })
  if (filed.state === 'submitted' && !filed.confirm) return
  if (filed.state === 'signed') return
  const review = { ...commandContext(cast.inspector), now: Math.min(Date.now(), now + 86_400_000) }
  if (filed.returnReason) {
    await returnFiling(review, { ...sent, reason: filed.returnReason })
    return
  }
  const { light = null, reason = '' } = filed.confirm ?? {}
  await confirmLight(review, { ...sent, standing: light, reason })
}

/** What a reporter writes when there is nothing else to say of a month. */
const ON_COURSE = '按计划推进。'

function asTyped(filed: SampleFiled) {
  const words = [filed.note, filed.issues, filed.nextSteps].filter(Boolean).join('\n')
  const says = filed.increment ?? filed.total ?? filed.doneOn ?? filed.forecast ?? filed.occurrences?.toString()
  return {
    entry: filed.increment === undefined ? ('total' as const) : ('increment' as const),
    typed: filed.increment ?? filed.total ?? null,
    reference: filed.reference ?? null,
    doneOn: filed.doneOn ?? null,
    occurrences: filed.occurrences ?? null,
    forecast: filed.forecast ?? null,
    note: words || (says || filed.unchanged ? '' : ON_COURSE),
    dataSource: filed.dataSource,
    unchanged: filed.unchanged,
    answered: [...GUARDS],
    rowVersion: 0,
    requestKey: commandContext().requestId,
  }
}
