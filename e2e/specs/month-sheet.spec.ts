import { expect } from '@playwright/test'
import { openXlsx } from 'hucre/xlsx'
import { test } from '../fixtures/test.ts'
import { MonthPage } from '../pages/month-page.ts'
import { filledIn, MonthSheet } from '../pages/month-sheet.ts'

const MONTH = '2025-06'

test('a sheet is downloaded, filled in, uploaded, looked at and filed; what is wrong comes back marked', async ({
  as,
  office,
}) => {
  const long = await office.addLongMonth('填表科')
  const page = await as(long.reporters[0])
  const month = new MonthPage(page)
  await month.open(MONTH)
  const sheet = new MonthSheet(page)
  const before = await office.recorded('filing.submit')
  const { name, bytes } = await sheet.download('下载填报表（.xlsx）')
  expect(name).toMatch(/2025年6月填报表\.xlsx$/)
  const filled = await filledIn(bytes, [
    ['入户走访商铺之1', '本期', 51],
    ['入户走访商铺之2', '本期', '约52'],
    ['入户走访商铺之3', '本期', '不少'],
    ['入户走访商铺之4', '本期', 5],
    ['商圈销售额增速之46', '本期', 9],
    ['商圈销售额增速之46', '本期数（核对增速用）', 1080],
    ['商圈销售额增速之46', '上年同期数', 1000],
    ['争取改造补助之35', '无变化', '是'],
    ['建成口袋公园之49', '完成日期', '6.18'],
    ['推进楼宇共治之55', '预计', '有望'],
  ])
  await sheet.upload(filled)
  await expect(sheet.counts).toContainText('可报送 4 · 待确认 3 · 有误 1 · 与已报的相同 0 · 没有填 52')
  await expect(sheet.row('入户走访商铺之3')).toContainText('请填数字。')
  await expect(sheet.row('入户走访商铺之4')).toContainText('累计 43，本期 5，变小了。确实如此吗？')
  expect(await office.recorded('filing.submit')).toBe(before)

  await sheet.row('入户走访商铺之2').getByRole('button', { name: '就是 52' }).click()
  await sheet.row('入户走访商铺之4').getByRole('button', { name: '这行不报' }).click()
  const growth = sheet.row('商圈销售额增速之46')
  await expect(growth).toContainText('按本期 1080、上年同期 1000 推算增长 8%，填的是 9%。是可比口径吗？')
  await growth.getByRole('button', { name: '确实如此，报送' }).click()
  await sheet.file(6)
  await expect(sheet.counts).toContainText('6 项已报送。')
  expect(await office.recorded('filing.submit')).toBe(before + 6)
  await expect(month.row('商圈销售额增速之46').marks).toHaveText('两期数')
  await expect(month.row('入户走访商铺之1').state).toHaveText('已报送（未核定）')
  await expect(month.row('建成口袋公园之49').light).toHaveText('已完成')

  const marked = await sheet.download(/^下载待修改的表/)
  const [mend] = (await openXlsx(marked.bytes)).sheets
  expect(mend?.rows.slice(4).map((row) => row.at(-1))).toContain('本期：请填数字。')
  await sheet.upload(await filledIn(marked.bytes, [['入户走访商铺之3', '本期', 53]]))
  await sheet.file(1)
  await expect(sheet.counts).toContainText('1 项已报送。')

  await sheet.upload(filled)
  await expect(sheet.counts).toContainText('可报送 0')
  await expect(sheet.counts).toContainText('与已报的相同 5')
})

test('a sheet of another month, another file and what somebody filed meanwhile are told apart', async ({
  as,
  office,
}) => {
  const long = await office.addLongMonth('误传科')
  const page = await as(long.reporters[0])
  const month = new MonthPage(page)
  const sheet = new MonthSheet(page)
  await month.open('2025-05')
  const may = await sheet.download('下载填报表（.xlsx）')
  await month.open(MONTH)
  const { bytes } = await sheet.download('下载填报表（.xlsx）')
  await sheet.upload(may.bytes)
  await expect(sheet.self.getByRole('alert')).toContainText('这是2025年5月的填报表')
  await sheet.upload(Buffer.from('序号,本期\n1,51\n'))
  await expect(sheet.self.getByRole('alert')).toContainText('这不是 .xlsx 电子表格')

  const other = new MonthPage(await as(long.reporters[1]))
  await other.open(MONTH)
  await other.type('60')
  await other.press('Enter')
  await other.save()
  await expect(other.notice).toContainText('1 项已报送。')
  await sheet.upload(await filledIn(bytes, [['入户走访商铺之1', '本期', 51]]))
  const row = sheet.row('入户走访商铺之1')
  await expect(row).toContainText('误传科填报员2刚刚改过这一行。对方填的：60 · 您填的：51')
  await row.getByRole('button', { name: '用表里的覆盖' }).click()
  // 51 after the 43 of May is neither a fall nor the same.
  await sheet.file(1)
  await expect(sheet.counts).toContainText('1 项已报送。')
  await expect(month.row('入户走访商铺之1').value).toHaveValue('51')
})
