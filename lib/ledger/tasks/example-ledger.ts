import { eq } from 'drizzle-orm'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { task } from '../../../db/schema/task.ts'
import type { Actor, HeldPost } from '../../domain/people/actor.ts'
import type { Role } from '../../domain/people/role.ts'
import type { StatedTask } from '../../domain/plans/plan.ts'
import { plannedTask } from '../../domain/plans/planned-task.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import { commandContext } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { type OfficeSetUp, setUpOffice } from '../people/set-up-office.ts'
import { openLedger } from '../reports/open-ledger.ts'

/** For tests: a street with two sections, its report for 2025, and what was filed for May and June. */
export interface ExampleLedger {
  office: OfficeSetUp
  reportId: string
  taskIds: string[]
  /** Somebody who holds one post with the role in the unit (by the example's key). */
  actor(role: Role, unit: 'street' | 'economy' | 'civil' | 'elsewhere'): Actor
}

const PERIOD = { start: '2025-01-01', end: '2025-12-31' }
const stated = (change: Partial<StatedTask>): StatedTask => ({
  section: 0,
  kind: 'quantity',
  title: '新引进项目',
  titleEn: null,
  indicator: '新引进项目',
  measure: 'count',
  comparator: 'plain',
  value: '16',
  valueHigh: null,
  measureUnit: '个',
  hedge: null,
  due: null,
  dueStated: false,
  recurrence: null,
  baseline: null,
  span: null,
  sentenceSpan: null,
  ...change,
})
const inWords = { measure: null, indicator: null, value: null, measureUnit: null } as const

/** Task, lead unit, what May and June say, and a supervisor's light on June's. */
const ROWS: readonly [Partial<StatedTask>, lead: string, may: Filed, june: Filed, confirmed?: Standing][] = [
  [{ title: '=1+1 新引进产业项目' }, 'economy', { typed: '6' }, { typed: '6' }],
  [{}, 'economy', { typed: '2' }, { typed: '8' }, 'yellow'],
  [{ hedge: '力争' }, 'economy', { typed: '1' }, { typed: '1' }],
  [{ section: 1 }, 'civil', { typed: '12' }, { typed: '16' }],
  [{ section: 1 }, 'civil', { typed: '1' }, null],
  [
    { section: 1, kind: 'milestone', title: '建成食堂', due: '2025-05-31', dueStated: true, ...inWords },
    'civil',
    { forecast: 'likely' },
    { doneOn: '2025-06-10' },
  ],
  [{ section: null, kind: 'words', title: '推进共治', ...inWords }, 'street', null, { forecast: 'unlikely' }],
  [{ section: null, kind: 'words', title: '常态巡查', ...inWords }, 'street', null, null],
  [{}, 'economy', { typed: '2' }, { typed: '8' }, 'green'],
]
type Filed = Partial<Pick<typeof filing.$inferInsert, 'typed' | 'doneOn' | 'forecast'>> | null

export async function exampleLedger(): Promise<ExampleLedger> {
  const ctx = commandContext()
  const office = await setUpOffice(ctx, {
    units: [
      { key: 'city', parent: null, kind: 'city', name: '汀兰市' },
      { key: 'street', parent: 'city', kind: 'street', name: '汀兰街道' },
      { key: 'economy', parent: 'street', kind: 'section', name: '经济科' },
      { key: 'civil', parent: 'street', kind: 'section', name: '民生科' },
      { key: 'elsewhere', parent: 'city', kind: 'street', name: '邻街道' },
    ],
    people: [],
    posts: [],
    oneTime: false,
  })
  const { reportId, tasks } = await openLedger(ctx, {
    plan: {
      report: {
        ...{ unit: null, title: '2025 年工作报告', indexNo: null, published: null, reviewPeriod: null },
        ...{ planPeriod: PERIOD, periodStated: true },
      },
      sections: [
        { title: '经济', span: null },
        { title: '民生', span: null },
      ],
      tasks: ROWS.map(([change]) => plannedTask(stated(change), PERIOD)),
    },
    source: { unitId: office.unitIds.street ?? '', text: null, sha256: null, readerVersion: null },
  })
  const taskIds = tasks.map((each) => each.id)
  await write(ctx, async (tx) => {
    for (const [at, [, lead, may, june, confirmed]] of ROWS.entries()) {
      const id = taskIds[at] ?? ''
      const state = at === 7 ? ('standing' as const) : ('live' as const)
      await tx.update(task).set({ leadUnitId: office.unitIds[lead], state }).where(eq(task.id, id))
      if (may) await tx.insert(filing).values(filed(id, '2025-05', may, 'submitted'))
      if (june) await tx.insert(filing).values(filed(id, '2025-06', june, confirmed ? 'approved' : 'submitted'))
      if (confirmed) await tx.insert(judgement).values(judgedBy(id, confirmed))
    }
  })
  return { office, reportId, taskIds, actor: (role, unit) => holder(office, role, unit) }
}

const filed = (taskId: string, month: string, said: NonNullable<Filed>, state: 'submitted' | 'approved') => ({
  id: `${taskId}${month}`,
  taskId,
  month,
  state,
  entry: 'total' as const,
  answered: [],
  ...said,
})

const judgedBy = (taskId: string, standing: Standing) => ({
  id: `${taskId}j`,
  taskId,
  month: '2025-06',
  at: Date.UTC(2025, 6, 2),
  filingId: `${taskId}2025-06`,
  filingVersion: 1,
  revisionNo: 1,
  ruleId: '本系统默认',
  confirmed: true,
  standing,
  line: 'accumulate' as const,
  marks: [],
  numbers: {},
  reason: '现场核实',
})

function holder({ unitIds }: OfficeSetUp, role: Role, unit: string): Actor {
  const officeKey = unit === 'elsewhere' ? 'elsewhere' : 'street'
  const officePath = `/${unitIds.city}/${unitIds[officeKey]}/`
  const unitId = unitIds[unit] ?? ''
  const unitPath = unit === officeKey ? officePath : `${officePath}${unitId}/`
  const post: HeldPost = { postId: `${role}-${unit}`, title: role, role, unitId, unitPath, officePath }
  return { personId: `${role}-${unit}`, name: '某人', username: role, mustChange: false, posts: [post] }
}
