import { eq } from 'drizzle-orm'
import { task } from '../../../db/schema/task.ts'
import type { Role } from '../../domain/people/role.ts'
import type { StatedTask } from '../../domain/plans/plan.ts'
import { plannedTask } from '../../domain/plans/planned-task.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { as } from '../people/cast.ts'
import { type OfficeSetUp, setUpOffice } from '../people/set-up-office.ts'
import { openLedger } from '../reports/open-ledger.ts'
import { touchReport } from '../reports/touch-report.ts'
import type { FileProgress } from './file-progress.ts'

/** For tests: a street with a report for 2025 whose tasks the economy section leads, and the people around it. */
export interface FilingOffice {
  office: OfficeSetUp
  reportId: string
  /** Task ids by their key below. */
  tasks: Record<keyof typeof STATED, string>
  /** The context of one of the people, as of 2025-07-10 unless said. */
  as(who: keyof typeof PEOPLE, now?: number): Promise<Ctx>
}

const PERIOD = { start: '2025-01-01', end: '2025-12-31' }
export const JULY = Date.UTC(2025, 6, 10)

const PEOPLE = {
  reporter: ['reporter', 'economy'],
  head: ['head', 'economy'],
  neighbour: ['reporter', 'civil'],
  inspector: ['inspector', 'street'],
  leader: ['leader', 'street'],
  stranger: ['inspector', 'elsewhere'],
  admin: ['sysAdmin', 'street'],
} as const satisfies Record<string, readonly [Role, string]>

const base: StatedTask = {
  ...{ section: null, titleEn: null, valueHigh: null, hedge: null, due: null, dueStated: false, recurrence: null },
  ...{ baseline: null, span: null, sentenceSpan: null },
  ...{ kind: 'quantity', title: '新引进产业项目', indicator: '新引进产业项目', measure: 'count' },
  ...{ comparator: 'plain', value: '16', measureUnit: '个' },
}
const inWords = { measure: null, indicator: null, value: null, measureUnit: null } as const
const STATED = {
  projects: base,
  canteen: { ...base, ...inWords, kind: 'milestone', title: '二季度建成食堂', due: '2025-06-30', dueStated: true },
  share: {
    ...base,
    title: '办结率',
    indicator: '办结率',
    measure: 'share',
    comparator: 'gte',
    value: '95',
    measureUnit: '%',
  },
  growth: { ...base, title: '产值增长', indicator: '产值', measure: 'growth', value: '8', measureUnit: '%' },
  words: { ...base, ...inWords, kind: 'words', title: '推进共治' },
  elsewhere: { ...base, title: '民生科的任务' },
} as const satisfies Record<string, StatedTask>

export async function filingOffice(): Promise<FilingOffice> {
  const office = await setUpOffice(commandContext(), {
    units: [
      { key: 'city', parent: null, kind: 'city', name: '汀兰市' },
      { key: 'street', parent: 'city', kind: 'street', name: '汀兰街道' },
      { key: 'economy', parent: 'street', kind: 'section', name: '经济科' },
      { key: 'civil', parent: 'street', kind: 'section', name: '民生科' },
      { key: 'elsewhere', parent: 'city', kind: 'street', name: '邻街道' },
    ],
    people: Object.keys(PEOPLE).map((key) => ({ key, username: key, name: `某${key}` })),
    posts: Object.entries(PEOPLE).map(([key, [role, unit]]) => ({ key, unit, role, title: key, holder: key })),
    oneTime: false,
  })
  const keys = Object.keys(STATED) as (keyof typeof STATED)[]
  const opened = await openLedger(commandContext(), {
    plan: {
      report: {
        ...{ unit: null, title: '2025 年工作报告', indexNo: null, published: null, reviewPeriod: null },
        ...{ planPeriod: PERIOD, periodStated: true },
      },
      sections: [],
      tasks: keys.map((key) => plannedTask(STATED[key], PERIOD)),
    },
    source: { unitId: office.unitIds.street ?? '', text: null, sha256: null, readerVersion: null },
  })
  const ids = opened.tasks.map((each) => each.id)
  await write(commandContext(), async (tx) => {
    for (const [at, key] of keys.entries())
      await tx
        .update(task)
        .set({ leadUnitId: office.unitIds[key === 'elsewhere' ? 'civil' : 'economy'] })
        .where(eq(task.id, ids[at] ?? ''))
  })
  return {
    office,
    reportId: opened.reportId,
    tasks: Object.fromEntries(keys.map((key, at) => [key, ids[at]])) as FilingOffice['tasks'],
    as: (who, now = JULY) => as(office, who, now),
  }
}

let clicks = 0
/** A filing's input with everything that is not said left empty. */
export function entered(taskId: string, said: Partial<FileProgress>): FileProgress {
  clicks += 1
  return {
    ...{ taskId, month: '2025-06', entry: 'total', typed: null, reference: null, doneOn: null, occurrences: null },
    ...{ forecast: null, note: '', dataSource: '', unchanged: false, answered: [], rowVersion: 0 },
    requestKey: `request-${clicks}`,
    ...said,
  }
}

/** 新引进项目 becomes the sum of two parts, 增速 and the neighbour's task, of eight each. */
export async function asWholeOfTwo({ tasks, reportId }: FilingOffice): Promise<void> {
  await write(commandContext(), async (tx) => {
    await tx.update(task).set({ rollUp: 'sum' }).where(eq(task.id, tasks.projects))
    const part = {
      parentId: tasks.projects,
      measure: 'count',
      measureUnit: '个',
      pace: 'accumulate',
      value: '8',
    } as const
    for (const id of [tasks.growth, tasks.elsewhere]) await tx.update(task).set(part).where(eq(task.id, id))
    await touchReport(tx, reportId)
  })
}
