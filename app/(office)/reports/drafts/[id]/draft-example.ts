import type { PlannedTask, PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'

/** An invented text for the tests of this screen. */
const TEXT = [
  '一年来，完成投资8亿元。',
  '（一）把街区建好',
  '新建口袋公园3个，改造步道12公里。推进老街更新。弘扬实干作风。',
  '（二）把日子过好',
  '用好15分钟生活圈，新增托位60个。',
].join('\n')

export const spanOf = (words: string): PlanSpan => {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return [start, start + words.length]
}

const TASK: PlannedTask = {
  ...{ section: 0, kind: 'quantity', title: '', titleEn: null, indicator: null, measure: 'count', comparator: 'plain' },
  ...{ value: '3', valueHigh: null, measureUnit: '个', hedge: null, due: '2026-12-31', dueStated: false },
  ...{ recurrence: null, baseline: null, span: null, sentenceSpan: null, start: '2026-01-01', better: 'up' },
  ...{ pace: 'accumulate', cadence: 'month', noFigureMonths: [], lagDays: 0, wholes: true, mayFall: false },
  ...{ entry: 'total', checkpoints: [] },
}

/** One row of the example. */
export function row(id: string, words: string, more: Partial<DraftRow> = {}, section = 0): DraftRow {
  const task = { ...TASK, section, title: words, span: spanOf(words), sentenceSpan: spanOf(words) }
  return {
    ...{ id, no: 0, rowVersion: 1, state: 'open', origin: 'read', leadUnitId: null, supportingUnitIds: [] },
    ...{ postId: null, leadOfficial: null, named: null, taskId: null, changedBy: null, changedAt: 0 },
    ...more,
    task,
  }
}

/** A small draft: four tasks in two themes, a number in a name, a sentence of attitude. */
export function example(): DraftView {
  const rows = [
    row('a', '新建口袋公园3个'),
    row('b', '改造步道12公里'),
    row('c', '推进老街更新'),
    row('d', '新增托位60个', {}, 1),
  ]
  return {
    ...{
      id: 'draft',
      changeNo: 7,
      rowVersion: 1,
      unitId: 'unit',
      unitName: '听澜街道',
      fileName: '报告.txt',
      createdBy: null,
    },
    ...{ createdAt: 0, text: TEXT, planSpan: [spanOf('（一）')[0], TEXT.length] },
    head: {
      ...{ unit: '听澜街道', title: '2026年工作报告', indexNo: null, published: null, reviewPeriod: null },
      ...{ planPeriod: { start: '2026-01-01', end: '2026-12-31' }, periodStated: true },
    },
    sections: [
      { title: '把街区建好', span: spanOf('（一）把街区建好') },
      { title: '把日子过好', span: spanOf('（二）把日子过好') },
    ],
    rows: rows.map((each, at) => ({ ...each, no: at + 1 })),
    left: {
      numbers: [{ span: spanOf('15分钟'), sentenceSpan: spanOf('用好15分钟生活圈，新增托位60个'), why: 'name' }],
      sentences: [{ span: spanOf('弘扬实干作风'), section: 0 }],
    },
    ...{ units: [], posts: [], corrects: null },
  }
}
