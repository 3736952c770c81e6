import { writeXlsx } from 'hucre/xlsx'
import { keyText, markText } from '../../lib/domain/month-sheet/columns.ts'
import type { Plan, PlanPeriod } from '../../lib/domain/plans/plan.ts'
import type { PromiseFields } from '../../lib/domain/tasks/promise.ts'
import { REPORT_TEXT } from '../../lib/ledger/reports/office-example.ts'

/** What a task here promises: sixteen things over the plan. */
export const PROMISE: Omit<PromiseFields, 'title' | 'start' | 'due'> = {
  ...{ kind: 'quantity', titleEn: null, indicator: '项目', measure: 'count', comparator: 'plain', value: '16' },
  ...{ valueHigh: null, measureUnit: '个', hedge: null, better: 'up', pace: 'accumulate', recurrence: null },
  ...{ cadence: 'month', noFigureMonths: [], lagDays: 0, wholes: true, mayFall: false, entry: 'total' },
  ...{ baseline: null, leadOfficial: null },
}

/** The plan of a draft with one task in it. */
export function draftPlan(title: string, period: PlanPeriod): Plan {
  const { leadOfficial: _, baseline: __, ...promise } = PROMISE
  return {
    report: {
      ...{ unit: null, title, indexNo: null, published: null, reviewPeriod: null },
      ...{ planPeriod: period, periodStated: true },
    },
    sections: [],
    tasks: [
      {
        ...promise,
        ...{ title, section: null, baseline: null, span: null, sentenceSpan: null, dueStated: false },
        ...{ start: period.start, due: period.end, checkpoints: [] },
      },
    ],
  }
}

/** The text of a report that was never read before. */
export const unreadText = (mark: string): string => REPORT_TEXT.replace('发布日期', `${mark}\n发布日期`)

/** A month's sheet of one report with one row filled in. */
export function filledSheet(month: string, reportId: string, taskId: string): Promise<Uint8Array> {
  const heads = ['编号（勿改）', '本期']
  const rows = [[markText({ month, reportIds: [reportId] })], heads, [keyText({ taskId, version: 0 }), 6]]
  return writeXlsx({ sheets: [{ name: month, rows }] })
}
