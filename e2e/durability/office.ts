import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { closeDatabase } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { task } from '../../db/schema/task.ts'
import type { StatedTask } from '../../lib/domain/plans/plan.ts'
import { plannedTask } from '../../lib/domain/plans/planned-task.ts'
import { commandContext } from '../../lib/kernel/context.ts'
import { SESSION_COOKIE, startSession } from '../../lib/kernel/session.ts'
import { write } from '../../lib/kernel/write.ts'
import { setUpOffice } from '../../lib/ledger/people/set-up-office.ts'
import { openLedger } from '../../lib/ledger/reports/open-ledger.ts'

/** A small office in a data folder of its own, closed again: the server is to open it. */
export interface KillOffice {
  /** The data folder, absolute. */
  data: string
  /** The signed-in reporter's cookie. */
  cookie: string
  taskIds: string[]
  /** The plan's months: all of them are over, so all can be filed for. */
  months: string[]
}

/** @param tasks how many tasks the reporter has */
export async function killOffice(tasks: number): Promise<KillOffice> {
  const data = mkdtempSync(join(tmpdir(), 'liangdeng-kill-'))
  chmodSync(data, 0o700)
  process.env.LIANGDENG_DATA = data
  await migrate()
  const year = new Date().getUTCFullYear() - 1
  const ctx = commandContext()
  const office = await setUpOffice(ctx, {
    units: [
      { key: 'street', parent: null, kind: 'street', name: '汀兰街道' },
      { key: 'section', parent: 'street', kind: 'section', name: '经济科' },
    ],
    people: [{ key: 'reporter', username: 'reporter', name: '某填报员' }],
    posts: [{ key: 'reporter', unit: 'section', role: 'reporter', title: '填报员', holder: 'reporter' }],
    oneTime: false,
  })
  const period = { start: `${year}-01-01`, end: `${year}-12-31` }
  const opened = await openLedger(ctx, {
    plan: {
      report: {
        ...{ unit: null, title: `${year} 年工作报告`, indexNo: null, published: null, reviewPeriod: null },
        ...{ planPeriod: period, periodStated: true },
      },
      sections: [],
      tasks: Array.from({ length: tasks }, (_, at) =>
        plannedTask({ ...PROJECTS, title: `新引进项目 ${at + 1}` }, period),
      ),
    },
    source: { unitId: office.unitIds.street ?? '', text: null, sha256: null, readerVersion: null },
  })
  const token = await write(ctx, async (tx) => {
    await tx.update(task).set({ leadUnitId: office.unitIds.section }).where(eq(task.reportId, opened.reportId))
    return startSession(tx, office.personIds.reporter ?? '', 'local', ctx.now)
  })
  await closeDatabase()
  return {
    data,
    cookie: `${SESSION_COOKIE}=${token}`,
    taskIds: opened.tasks.map((each) => each.id),
    months: Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
  }
}

const PROJECTS: StatedTask = {
  ...{ section: null, titleEn: null, valueHigh: null, hedge: null, due: null, dueStated: false, recurrence: null },
  ...{ baseline: null, span: null, sentenceSpan: null },
  ...{ kind: 'quantity', title: '新引进项目', indicator: '新引进项目', measure: 'count' },
  ...{ comparator: 'plain', value: '1000000', measureUnit: '个' },
}
