import { eq } from 'drizzle-orm'
import { task } from '../../db/schema/task.ts'
import type { Actor } from '../../lib/domain/people/actor.ts'
import type { PlannedTask, StatedTask } from '../../lib/domain/plans/plan.ts'
import { plannedTask } from '../../lib/domain/plans/planned-task.ts'
import { FORECASTS } from '../../lib/domain/tasks/task.ts'
import { type Ctx, commandContext } from '../../lib/kernel/context.ts'
import { heldPosts } from '../../lib/kernel/session.ts'
import { read, write } from '../../lib/kernel/write.ts'
import { confirmLight } from '../../lib/ledger/filings/confirm-light.ts'
import { FileProgress, fileProgress } from '../../lib/ledger/filings/file-progress.ts'
import { type OfficePlan, setUpOffice } from '../../lib/ledger/people/set-up-office.ts'
import { openLedger } from '../../lib/ledger/reports/open-ledger.ts'

/** One street as people would have made it, through the verbs; the other streets of the bench are copies of it. */
export interface TemplateStreet {
  streetId: string
  reportId: string
  /** Somebody who files and reviews everything here: the widest ledger there is. */
  personId: string
}

export const STREET_TASKS = 300
const SECTIONS = ['党政办公室', '经济发展科', '社会事务科', '平安建设科', '城市管理科'] as const
const THEMES = ['产业发展', '城市更新', '民生服务', '社会治理', '生态环境', '文化体育', '安全生产', '自身建设'] as const
const year = new Date().getUTCFullYear() - 1
const PERIOD = { start: `${year}-01-01`, end: `${year}-12-31` }
/** The months that were reported, in the last of them three tasks of four. */
const REPORTED = ['08', '09', '10', '11', '12'].map((month) => `${year}-${month}`)
/** The month the ledger shows, since the plan is over. */
export const SHOWN_MONTH = `${year}-12`

export async function templateStreet(): Promise<TemplateStreet> {
  const office = await setUpOffice(commandContext(), officePlan())
  const streetId = office.unitIds.street ?? ''
  const { reportId, tasks } = await openLedger(commandContext(), {
    plan: {
      report: {
        ...{ unit: null, title: `${year} 年工作报告`, indexNo: null, published: `${year}-01-20`, reviewPeriod: null },
        ...{ planPeriod: PERIOD, periodStated: true },
      },
      sections: THEMES.map((title) => ({ title, span: null })),
      tasks: Array.from({ length: STREET_TASKS }, (_, at) => planned(at)),
    },
    source: { unitId: streetId, text: null, sha256: null, readerVersion: null },
  })
  await write(commandContext(), async (tx) => {
    for (const [at, { id }] of tasks.entries()) {
      const section = `section${at % SECTIONS.length}`
      const place = { leadUnitId: office.unitIds[section], postId: office.postIds[section] }
      await tx.update(task).set(place).where(eq(task.id, id))
    }
  })
  const personId = office.personIds.keeper ?? ''
  const actor = await actorOf(personId)
  for (const [order, month] of REPORTED.entries())
    for (const [at, { id }] of tasks.entries()) await reported({ ...commandContext(), actor }, id, at, month, order)
  return { streetId, reportId, personId }
}

function officePlan(): OfficePlan {
  const sections = SECTIONS.map((name, at) => ({ key: `section${at}`, name }))
  return {
    units: [
      { key: 'city', parent: null, kind: 'city', name: '汀兰市' },
      { key: 'district', parent: 'city', kind: 'district', name: '汀南区' },
      { key: 'street', parent: 'district', kind: 'street', name: '汀兰街道' },
      ...sections.map(({ key, name }) => ({ key, parent: 'street', kind: 'section' as const, name })),
    ],
    people: [
      { key: 'keeper', username: 'keeper', name: '某督查员' },
      ...sections.map(({ key }) => ({ key, username: key, name: '某填报员' })),
    ],
    posts: [
      { key: 'head', unit: 'street', role: 'head', title: '负责人', holder: 'keeper' },
      { key: 'inspector', unit: 'street', role: 'inspector', title: '督查员', holder: 'keeper' },
      ...sections.map(({ key }) => ({ key, unit: key, role: 'reporter' as const, title: '填报员', holder: key })),
    ],
    oneTime: false,
  }
}

const BASE: StatedTask = {
  ...{ section: null, titleEn: null, valueHigh: null, hedge: null, due: null, dueStated: false, recurrence: null },
  ...{ baseline: null, span: null, sentenceSpan: null },
  ...{ kind: 'quantity', title: '新引进产业项目', indicator: '新引进产业项目', measure: 'count' },
  ...{ comparator: 'plain', value: '120', measureUnit: '个' },
}
const IN_WORDS = { measure: null, indicator: null, value: null, measureUnit: null } as const

/** Of ten tasks six are quantities, two milestones and two in words, as in the reports we know. */
function planned(at: number): PlannedTask {
  const common = { ...BASE, section: at % THEMES.length, hedge: at % 11 === 0 ? '力争' : null }
  const kind = at % 10
  const quarter = `${year}-${['03-31', '06-30', '09-30', '12-31'][at % 4]}`
  if (kind < 6) return plannedTask({ ...common, title: `新引进产业项目落户园区第 ${at + 1} 批` }, PERIOD)
  if (kind < 8)
    return plannedTask(
      {
        ...common,
        ...IN_WORDS,
        kind: 'milestone',
        title: `建成社区食堂 ${at + 1} 并投入使用`,
        due: quarter,
        dueStated: true,
      },
      PERIOD,
    )
  return plannedTask({ ...common, ...IN_WORDS, kind: 'words', title: `持续推进小区共治共享工作 ${at + 1}` }, PERIOD)
}

/** One task's month: most of them well, some behind, some not at all; some confirmed. */
async function reported(ctx: Ctx, taskId: string, at: number, month: string, order: number): Promise<void> {
  const last = month === SHOWN_MONTH
  if (last && at % 4 === 3) return
  const quantity = at % 10 < 6
  const pace = [12, 9, 6][at % 3] ?? 0
  const filed = await fileProgress(
    ctx,
    FileProgress.parse({
      ...{ taskId, month, entry: 'total', requestKey: `template-${at}-${month}`, rowVersion: 0 },
      ...{ reference: null, note: at % 5 === 0 ? '按计划推进，已完成选址和方案评审' : '' },
      typed: quantity ? String(pace * (order + 6)) : null,
      forecast: quantity ? null : (FORECASTS[at % 3] ?? null),
    }),
  )
  if (last && at % 7 === 0) await confirmLight(ctx, { ...filed, standing: null, reason: '' })
}

async function actorOf(personId: string): Promise<Actor> {
  const posts = await read((db) => heldPosts(db, personId))
  return { personId, name: '某督查员', username: 'keeper', mustChange: false, posts }
}
