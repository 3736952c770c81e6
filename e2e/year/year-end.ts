import { expect } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { CalendarPage } from '../pages/calendar-page.ts'
import { MonthPage } from '../pages/month-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { PrintSheet } from '../pages/print-sheet.ts'
import { ReportsPage } from '../pages/reports-page.ts'
import { TaskPage } from '../pages/task-page.ts'
import { INSPECTOR, LEADER, LIVELIHOOD, STREET } from './cast.ts'
import type { Street } from './street.ts'
import * as year from './the-year.ts'

const [NOVEMBER, DECEMBER] = ['2026-11', '2026-12'] as const

/** The next year's first holiday is not built in: whoever keeps the calendar says it. */
export async function sayHoliday(street: Street): Promise<void> {
  const calendar = new CalendarPage(await street.desk(INSPECTOR))
  await calendar.open({ year: '2027' })
  await calendar.addDay('2027-01-01', '放假', '元旦')
}

/** 封账: who had the month open and typed is refused in the row, and comes to a closed page afterwards. */
export async function closeAndRefuse(street: Street): Promise<void> {
  const grid = new MonthPage(await street.desk(LIVELIHOOD))
  await grid.open(NOVEMBER)
  const row = grid.row(year.COUNCILS)
  await row.value.click()
  await grid.type('1')
  const reports = new ReportsPage(await street.desk(INSPECTOR))
  await reports.page.goto(`/reports/${await street.office.reportOf(STREET)}`)
  await reports.closeThrough(NOVEMBER)
  await grid.save()
  await expect(row.line).toContainText('该月已封账，不能填报。')
  await grid.page.goto(`/month?month=${NOVEMBER}`)
  await expect(row.value).toHaveCount(0)
  // What was typed and refused is still there to be read.
  await expect(row.self).toContainText('能')
}

/** Who only looks finds as many lights in a month as the book counts. */
export async function countLights(street: Street, months: readonly string[]): Promise<void> {
  const overview = new OverviewPage(await street.desk(LEADER))
  for (const month of months) {
    await overview.open({ month })
    const seen: Record<string, number> = {}
    for (const light of COUNTED) seen[light] = await overview.count(light)
    const counts = COUNTED.map((light) => [light, street.book.counts.get(light)?.get(month)])
    expect(seen, `${month} in the overview`).toEqual(Object.fromEntries(counts))
    await expect(overview.figure('其他')).toHaveText(String(street.book.counts.get('未到报送期')?.get(month)))
    await expect(overview.figure('目标任务')).toHaveText('13')
  }
}
const COUNTED = ['正常', '滞后', '严重滞后', '已完成', '未报送'] as const

/** December on paper and in the exported file: every line, whole or part. */
export async function readSheets(street: Street): Promise<void> {
  const page = await street.desk(LEADER)
  const sheet = new PrintSheet(page)
  await sheet.open({ month: DECEMBER })
  await expect(sheet.counts).toContainText(['共 13 项', '严重滞后 2', '已完成 11'])
  const expected = Object.entries(street.expected(DECEMBER, 'last'))
  expect(byTitle(await sheet.lines())).toEqual(
    byTitle(expected.map(([title, { light, done }]) => ({ title, share: done === null ? '' : `${done}%`, light }))),
  )

  const { sheets } = await readXlsx(await (await page.request.get(`/api/export/ledger?month=${DECEMBER}`)).body())
  const [, , heads = [], ...rows] = sheets[0]?.rows ?? []
  const exported = rows.map((row) => {
    const cell = (head: string) => (row[heads.indexOf(head)] === '' ? null : (row[heads.indexOf(head)] ?? null))
    const share = cell('完成率')
    const done = share === null ? null : Math.round(Number(share) * 1000) / 10
    return { title: String(cell('目标任务')), light: cell('灯'), total: cell('累计'), done }
  })
  expect(byTitle(exported)).toEqual(
    byTitle(expected.map(([title, { light, total, done }]) => ({ title, light, total, done }))),
  )
}

const byTitle = <L extends { title: string }>(lines: readonly L[]) =>
  lines.toSorted((a, b) => (a.title < b.title ? -1 : 1))

/** What the lives of four tasks must tell, by kind of line. */
const TOLD: readonly [string, string, readonly string[]][] = [
  [year.PROJECTS, 'request', ['提出目标调整', '调整目标', '澄街发〔2026〕9号']],
  [year.PROJECTS, 'filing', ['与上期相同']],
  [year.PROJECTS, 'review', ['两个项目还没有签约，请核实', '高屹', '审签', '宋渡']],
  [year.INVESTMENT, 'duty', ['梁浅 → 许知春']],
  [year.INVESTMENT, 'filing', ['梁浅', '许知春', '填报数：1.9 → 0.3']],
  [year.INVESTMENT, 'review', ['统计反馈数有更正，请按反馈数重报']],
  [year.INVESTMENT, 'notice', ['发出督办', '签收督办', '反馈督办', '督办销号']],
  [year.WALK, 'request', ['申请延期', '同意延期', '完成时限：2026-06-30 → 2026-09-30', '蒋禾']],
  [year.GROWTH, 'filing', ['与两期推算不符', '上年同期数']],
  [year.SPENDING, 'filing', ['累计减少']],
]

export async function readLives(street: Street): Promise<void> {
  const task = new TaskPage(await street.desk(INSPECTOR))
  for (const [title, kind, told] of TOLD) {
    const life = await task.openLife(await street.taskId(title), kind)
    for (const words of told) await expect(life, `${title} ${kind}`).toContainText(words)
  }
}
