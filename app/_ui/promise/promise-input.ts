import type { z } from 'zod'
import type { Entry } from '../../../lib/domain/filings/entry.ts'
import type { PromiseFields } from '../../../lib/domain/tasks/promise.ts'
import type { Better, Cadence, Comparator, Kind, Measure, Pace, Recurrence } from '../../../lib/domain/tasks/task.ts'

/** What the form starts from. */
export type PromiseStart = z.output<typeof PromiseFields>

/** The promise as it was typed; what the form does not show keeps its value. Faults are found by the verb. */
export function promiseFrom(form: FormData, start: PromiseStart): z.input<typeof PromiseFields> {
  const typed = (name: keyof PromiseStart) => {
    const value = form.get(name)
    return value === null ? null : String(value).trim()
  }
  const words = (name: 'titleEn' | 'indicator' | 'measureUnit' | 'hedge' | 'leadOfficial') => typed(name) ?? start[name]
  const figure = (name: 'value' | 'valueHigh' | 'baseline') => {
    const value = typed(name)
    return value === null ? start[name] : value || null
  }
  const choice = <V extends string>(name: keyof PromiseStart, kept: V | null) => (typed(name) ?? kept ?? '') as V
  const shown = form.get('kind') === 'quantity'
  return {
    title: typed('title') ?? '',
    titleEn: words('titleEn'),
    kind: choice<Kind>('kind', start.kind),
    indicator: words('indicator'),
    measure: choice<Measure>('measure', start.measure) || null,
    comparator: choice<Comparator>('comparator', start.comparator),
    value: figure('value'),
    valueHigh: figure('valueHigh'),
    measureUnit: words('measureUnit'),
    hedge: words('hedge'),
    better: choice<Better>('better', start.better),
    pace: choice<Pace>('pace', start.pace),
    start: typed('start') ?? start.start,
    due: typed('due') ?? start.due,
    recurrence: choice<Recurrence>('recurrence', start.recurrence) || null,
    cadence: choice<Cadence>('cadence', start.cadence),
    noFigureMonths: monthNumbers(typed('noFigureMonths'), start.noFigureMonths),
    lagDays: Number(typed('lagDays') ?? start.lagDays),
    wholes: shown ? form.get('wholes') === 'on' : start.wholes,
    mayFall: shown ? form.get('mayFall') === 'on' : start.mayFall,
    entry: choice<Entry>('entry', start.entry),
    baseline: figure('baseline'),
    leadOfficial: words('leadOfficial'),
  }
}

/** «1,2» → [1, 2]; what is no month is kept as it is, so that it is refused and not lost. */
function monthNumbers(typed: string | null, kept: number[]): number[] {
  if (typed === null) return kept
  return typed
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number)
}
