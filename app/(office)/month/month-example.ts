import { type FiledMonth, reportedMonths } from '../../../lib/domain/filings/reported-months.ts'
import { DEFAULT_RULE } from '../../../lib/domain/tasks/rule.ts'
import type { TaskVersion } from '../../../lib/domain/tasks/task.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'

/** For tests: a task of 16 things in June 2025, of which 5 were reported in May. */
export function monthRow(id: string, said: Partial<MonthRow> = {}): MonthRow {
  const earlier = said.earlier ?? [MAY]
  const [may] = reportedMonths(VERSION, earlier)
  return {
    ...{ id, no: 1, label: '1', title: `任务${id}`, titleEn: null, hedge: null, value: '16', valueHigh: null },
    ...{ recurrence: null, kind: 'quantity', pace: 'accumulate', measure: 'count', comparator: 'plain' },
    ...{ measureUnit: '个', due: VERSION.due, wholes: true, mayFall: false, reportId: 'report', entry: 'total' },
    before: may ? [{ month: may.month, total: may.total, typed: MAY }] : [],
    ...{ filing: null, cutoff: '2025-07-07', shut: false, total: null, standing: 'unreported', confirmed: null },
    was: null,
    ...{ files: 0, verdict: { standing: 'unreported', line: 'silent', marks: [], numbers: {} } },
    ...{ version: VERSION, earlier, declared: [] },
    ...said,
  }
}

export function monthPage(rows: MonthRow[]): MonthPage {
  const window = {
    ...{ state: 'open' as const, cutoff: '2025-07-07', closesOn: null, workingDays: 3, beforeLedger: false },
  }
  const report = { id: 'report', title: '报告', unitName: '某街道', closed: false, window, rule: DEFAULT_RULE }
  return { personId: 'one', month: '2025-06', months: ['2025-06'], today: '2025-07-03', reports: [report], rows }
}

const VERSION: TaskVersion = {
  ...{ kind: 'quantity', state: 'live', pace: 'accumulate', measure: 'count', comparator: 'plain', better: 'up' },
  ...{ value: '16', valueHigh: null, measureUnit: '个', baseline: null, start: '2025-01-01', due: '2025-12-31' },
  ...{ recurrence: null, cadence: 'month', noFigureMonths: [], lagDays: 0, wholes: true, checkpoints: [] },
}
const MAY: FiledMonth = {
  ...{ month: '2025-05', state: 'approved', entry: 'total', typed: '5', reference: null, doneOn: null },
  ...{ occurrences: null, forecast: null, unchanged: false },
}
