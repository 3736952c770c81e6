import { expect } from '@playwright/test'
import { AssignPage } from '../pages/assign-page.ts'
import { CalendarPage } from '../pages/calendar-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PartsPage } from '../pages/parts-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'
import { COMMUNITIES, INSPECTOR, STREET } from './cast.ts'
import type { Street } from './street.ts'
import * as year from './the-year.ts'

const JANUARY = '2026-01'

/** January: the calendar is set, the report pasted and put into force, its tasks given out, broken down and spread. */
export async function openYear(street: Street): Promise<void> {
  const page = await street.desk(INSPECTOR)
  const calendar = new CalendarPage(page)
  await calendar.open({ year: '2026' })
  await calendar.type({ in: '数据月份次月', day: '25', closes: '', from: JANUARY })
  await calendar.saved()
  await expect(calendar.month('2026年1月')).toContainText('2026-02-25（周三）')
  await expect(calendar.month('2026年8月')).toContainText('2026-09-28（周一）')
  await calendar.openUnit('经济发展科')
  await calendar.type({ in: '数据月份次月', day: '25', closes: '', from: JANUARY })
  await calendar.wantSigning()
  await calendar.saved()

  const draft = await new ReportsPage(page).paste(street.book.report)
  await expect(draft.lines).toHaveCount(13)
  await draft.preview()
  await draft.confirmAll()
  const assign = new AssignPage(page)
  const reportId = await street.office.reportOf(STREET)
  for (const [unit, holder, titles] of LEADS) {
    await assign.open(reportId)
    await assign.choose(...titles)
    await assign.assignTo(unit, `${unit}填报岗 ${holder}`)
  }

  const parts = new PartsPage(page)
  await parts.open(await street.taskId(year.PARKING), JANUARY)
  await parts.choose(...COMMUNITIES)
  for (const [unit, share] of SHARES) await parts.share(unit).fill(share)
  await expect(parts.sum).toContainText('一致')
  await parts.breakDown()
  await expect(parts.present).toHaveCount(3)
  await parts.open(await street.taskId(year.SIGNS), JANUARY)
  await parts.choose(...COMMUNITIES)
  await parts.rollUp('取最差的灯')
  await parts.breakDown()
  await expect(parts.present).toHaveCount(3)

  await parts.open(await street.taskId(year.RENEWAL), JANUARY)
  await parts.layOut('每季度', '平均')
  for (const [day, value] of SPREAD) await parts.point(day).fill(value)
  await parts.saveSpread()
  await expect(parts.spread.getByRole('button', { name: '取消分期' })).toBeVisible()

  const ledger = new LedgerPage(page)
  await ledger.open({ month: JANUARY })
  await expect(ledger.rows).toHaveCount(13)
}

const LEADS = [
  ['经济发展科', '梁浅', [year.GROWTH, year.INVESTMENT, year.PROJECTS, year.PARK]],
  ['城市建设科', '蒋禾', [year.RENEWAL, year.WALK, year.PARKING, year.SIGNS, year.DRILLS]],
  ['民生保障科', '陶然', [year.PLACES, year.SETTLED, year.SPENDING, year.COUNCILS]],
] as const
const SHARES = [
  [COMMUNITIES[0], '120'],
  [COMMUNITIES[1], '100'],
  [COMMUNITIES[2], '80'],
] as const
const SPREAD = [
  ['2026-03-31', '0'],
  ['2026-06-30', '3'],
  ['2026-09-30', '6'],
  ['2026-12-31', '8'],
] as const
