import type { DraftRow } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { type PromiseStart, promiseFrom } from '../../../../_ui/promise/promise-input.ts'

/** What a row's editor shows of it. */
export function promiseOfRow({ task, leadOfficial }: DraftRow): PromiseStart {
  const { title, titleEn, kind, indicator, measure, comparator, value, valueHigh, measureUnit, hedge, better } = task
  const { pace, start, due, recurrence, cadence, noFigureMonths, lagDays, wholes, mayFall, entry, baseline } = task
  return {
    ...{ title, titleEn, kind, indicator, measure, comparator, value, valueHigh, measureUnit, hedge, better },
    ...{ pace, start, due, recurrence, cadence, noFigureMonths: [...noFigureMonths], lagDays, wholes, mayFall, entry },
    ...{ baseline: baseline?.value ?? null, leadOfficial },
  }
}

/** Typed values that were kept, as the editor starts from them. */
export function restored(values: Record<string, string>, start: PromiseStart): PromiseStart {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return promiseFrom(form, start) as PromiseStart
}
