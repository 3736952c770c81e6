import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rule } from '../../../db/schema/filing.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { StatedTask } from '../../domain/plans/plan.ts'
import { plannedTask } from '../../domain/plans/planned-task.ts'
import { DEFAULT_RULE } from '../../domain/tasks/rule.ts'
import { commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { reviewPage } from '../filings/review-page.ts'
import { openLedger } from '../reports/open-ledger.ts'
import { type JudgedReport, judgedLedgers, judgedRows } from './judged-rows.ts'
import { ledgerPage } from './ledger-page.ts'

let clean: () => Promise<void>
let at: FilingOffice
let own: { reportId: string; taskId: string }
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  own = await ledgerOfSection()
})
afterEach(() => clean())

/** The civil section keeps a ledger of its own, with one task of 16 things, and judges it more mildly. */
async function ledgerOfSection() {
  const period = { start: '2025-01-01', end: '2025-12-31' }
  const unitId = at.office.unitIds.civil ?? ''
  const { reportId, tasks } = await openLedger(commandContext(), {
    plan: {
      report: {
        ...{ unit: null, title: '民生科 2025 年计划', indexNo: null, published: null, reviewPeriod: null },
        ...{ planPeriod: period, periodStated: true },
      },
      sections: [],
      tasks: [plannedTask(STATED, period)],
    },
    source: { unitId, text: null, sha256: null, readerVersion: null },
  })
  const settings = { ...DEFAULT_RULE, name: '民生科', bands: { ...DEFAULT_RULE.bands, yellowFrom: 20 } }
  await write(commandContext(), (tx) =>
    tx.insert(rule).values({ id: 'mild', unitId, name: settings.name, fromMonth: '2025-01', settings, at: 1 }),
  )
  return { reportId, taskId: tasks[0]?.id ?? '' }
}
const STATED: StatedTask = {
  ...{ section: null, titleEn: null, valueHigh: null, hedge: null, due: null, dueStated: false, recurrence: null },
  ...{ baseline: null, span: null, sentenceSpan: null },
  ...{ title: '新建驿站', indicator: '新建驿站', value: '16', measureUnit: '个' },
  kind: 'quantity',
  measure: 'count',
  comparator: 'plain',
}

const JUNE = '2025-06'
const ledgers = async (): Promise<JudgedReport[]> => {
  const inspector = await at.as('inspector')
  const pages = [own.reportId, at.reportId].map((report) => ledgerPage(inspector, { report, month: JUNE }))
  return (await Promise.all(pages)).flatMap((page) => page?.report ?? [])
}
const judged = async () => {
  const { actor } = await at.as('inspector')
  const heads = await ledgers()
  return read((db) => judgedLedgers(db, actor, heads, JUNE, '2025-07-10'))
}

describe('many ledgers', () => {
  it('are judged together as each by itself, by its own rule, in the order asked', async () => {
    await fileProgress(await at.as('neighbour'), entered(own.taskId, { typed: '6' }))
    await fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed: '6' }))
    const [first, second] = await judged()
    expect(first?.map((row) => [row.id, row.standing])).toEqual([[own.taskId, 'green']])
    expect(second).toHaveLength(6)
    expect(second?.find((row) => row.id === at.tasks.projects)?.standing).toBe('yellow')
    const { actor } = await at.as('leader')
    for (const [i, head] of (await ledgers()).entries())
      expect(await read((db) => judgedRows(db, actor, head, JUNE, '2025-07-10'))).toEqual([first, second][i])
  })

  it('are remembered until something below them changes', async () => {
    const [mine, office] = await judged()
    await fileProgress(await at.as('neighbour'), entered(own.taskId, { typed: '6' }))
    const [changed, same] = await judged()
    expect(same).toBe(office)
    expect(changed?.[0]?.total).toBe('6')
    expect(mine?.[0]?.total).toBeNull()
  })

  it('are reviewed on one page, each filing by the rule of its own ledger', async () => {
    await fileProgress(await at.as('neighbour'), entered(own.taskId, { typed: '6' }))
    await fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed: '6' }))
    const inspector = await at.as('inspector')
    const seen = async (query: object) =>
      (await reviewPage(inspector, query)).rows.map((row) => [row.taskId, row.unit, row.standing])
    expect((await seen({})).toSorted()).toEqual(
      [
        [own.taskId, '民生科', 'green'],
        [at.tasks.projects, '经济科', 'yellow'],
      ].toSorted(),
    )
    expect(await seen({ report: own.reportId })).toEqual([[own.taskId, '民生科', 'green']])
    const { reports } = await reviewPage(inspector, {})
    expect(reports.map((each) => each.unitName).toSorted()).toEqual(['民生科', '汀兰街道'])
  })

  it('tell how much of a month is filed in the one that is asked for', async () => {
    const { still } = await reviewPage(await at.as('inspector'), { report: own.reportId })
    expect(still).toMatchObject({ month: JUNE, reported: 0, expected: 1 })
    expect((await reviewPage(await at.as('inspector'), {})).still.expected).toBe(7)
  })
})
