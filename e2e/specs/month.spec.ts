import { expect } from '@playwright/test'
import type { LongMonth } from '../fixtures/long-month.ts'
import { test } from '../fixtures/test.ts'
import { MonthPage } from '../pages/month-page.ts'

const MONTH = '2025-06'

/** What somebody who knows their figures types into a row, the key to the next one left out. */
const KEYS: Record<LongMonth['tasks'][number]['kind'], (at: number) => string> = {
  count: (at) => String(50 + at),
  amount: (at) => String(60 + at),
  share: () => '97.5',
  growth: () => '8.5',
  weekly: () => '4',
  deed: () => '2',
  words: () => '1',
}

/** LIANGDENG_KEY_MS=250 types as a person does, who reads each row first; else as fast as keys come. */
const PACE = Number(process.env.LIANGDENG_KEY_MS ?? 0)
const READING = 1500

test('60 rows by keyboard alone, filed with one save', async ({ as, office }) => {
  if (PACE > 0) test.setTimeout(600_000)
  const long = await office.addLongMonth('键盘科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  await expect(month.counts).toContainText('共 60 项 · 已报 0 · 待报送 0 · 待确认 0 · 未填 60')
  const before = await office.recorded('filing.submit')
  const began = Date.now()
  let keys = 0
  for (const [at, task] of long.tasks.entries()) {
    const typed = KEYS[task.kind](at)
    await month.read(PACE > 0 ? READING : 0)
    await month.type(typed, PACE)
    await month.press('Enter')
    await month.read(PACE)
    keys += typed.length + 1
  }
  const typing = Date.now() - began
  await expect(month.counts).toContainText('待报送 60')
  const saving = Date.now()
  await month.save()
  await expect(month.notice).toContainText('60 项已报送。')
  const saved = Date.now() - saving
  const how = PACE > 0 ? `${PACE} ms a key, ${READING} ms of reading a row` : 'as fast as keys come'
  console.log(`60 rows, ${how}: ${keys + 1} keys, typed in ${typing} ms, filed in ${saved} ms`)
  expect(await office.recorded('filing.submit')).toBe(before + 60)
  await expect(month.counts).toContainText('共 60 项 · 已报 60 · 待报送 0 · 待确认 0 · 未填 0')
  await expect(month.row('入户走访商铺之1').light).toHaveText('正常')
  await expect(month.row('推进楼宇共治之60').light).toHaveText('正常')
})

test('arrows, F2, Escape, the sign of no change and of the increment, done with its day', async ({ as, office }) => {
  const long = await office.addLongMonth('方向科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  const [first, second] = [month.row('入户走访商铺之1'), month.row('入户走访商铺之2')]
  await expect(first.value).toBeFocused()
  await month.type('5')
  await month.press('ArrowDown', 'ArrowUp', 'F2')
  await month.type('8')
  await expect(first.value).toHaveValue('58')
  await month.press('Escape')
  await expect(first.value).toHaveValue('5')
  await month.type('3/')
  await expect(first.self).toContainText('当月数')
  await month.press('ArrowDown')
  await expect(first.self).toContainText('43')
  await month.type('=')
  await month.press('Tab')
  await expect(second.value).toHaveValue('无变化')
  await expect(second.note).toBeFocused()
  await month.type('排期下月走访')
  await month.press('Enter')
  await expect(month.row('入户走访商铺之3').value).toBeFocused()

  const deed = month.row('建成口袋公园之49')
  await deed.value.click()
  await month.type('4')
  await expect(deed.side).toBeFocused()
  await expect(deed.line).toContainText('哪一天完成的？')
  await month.type('18')
  await month.press('Enter')
  await expect(deed.light).toHaveText('已完成')
  await month.press('Control+s')
  await expect(month.notice).toContainText('3 项已报送。')
  await month.open(MONTH)
  await expect(deed.side).toHaveValue('2025-06-18')
  await expect(second.note).toHaveValue('排期下月走访')
})

test('a column and a block from a spreadsheet are taken, asked about or left, and undone as one step', async ({
  as,
  office,
}) => {
  const long = await office.addLongMonth('粘贴科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  await month.paste({ text: '５１\r\n约52\r\n—\r\n3万元\r\n5\r\n' })
  await expect(month.notice).toContainText('已粘贴 4 格，可撤销。')
  await expect(month.row('入户走访商铺之1').state).toHaveText('待报送')
  const about = month.row('入户走访商铺之2')
  await expect(about.line).toContainText('“约52”是约数。按 52户 报送吗？')
  await month.row('入户走访商铺之2').value.click()
  await month.press('Alt+y')
  await expect(about.value).toHaveValue('52')
  await expect(month.row('入户走访商铺之3').value).toHaveValue('')
  await expect(month.row('入户走访商铺之4').line).toContainText('计量单位与任务不一致。')
  await expect(month.row('入户走访商铺之5').line).toContainText('累计 44，本期 5，变小了。确实如此吗？')
  await month.row('入户走访商铺之5').answer('确实如此')
  await month.save()
  await expect(month.notice).toContainText('3 项已报送；1 项没有报送')
  await expect(month.row('入户走访商铺之4').value).toBeFocused()

  await month.press('Control+z')
  await month.press('Control+z')
  await expect(month.row('入户走访商铺之4').value).toHaveValue('')

  const html = `<table><tr><td>目标任务</td><td>六月</td><td>说明</td></tr>
    <tr><td>争取改造补助之35</td><td>0.01亿元</td><td rowspan="2">分两批到账</td></tr>
    <tr><td>争取改造补助之36</td><td>88</td></tr>
    <tr><td>没有这一项</td><td>7</td><td></td></tr></table>`
  await month.paste({ html, text: '' })
  const [hundred, other] = [month.row('争取改造补助之35'), month.row('争取改造补助之36')]
  await expect(hundred.self).toContainText('= 100')
  await expect(hundred.note).toHaveValue('分两批到账')
  await expect(other.value).toHaveValue('88')
  await expect(other.note).toHaveValue('')
  await expect(month.notice).toContainText('没有这一项')
  await month.press('Control+z')
  await expect(hundred.value).toHaveValue('')
  await month.press('Control+y')
  await expect(other.value).toHaveValue('88')
})

test('no change for the rest is seen before it is filed, and leaves what has no figure', async ({ as, office }) => {
  const long = await office.addLongMonth('其余科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  await month.type('50')
  await month.press('Enter')
  await month.fillRest.click()
  await expect(month.notice).toContainText('59 项填为“无变化”')
  await expect(month.row('入户走访商铺之1').value).toHaveValue('50')
  await month.undo.click()
  await expect(month.row('入户走访商铺之2').value).toHaveValue('')
  await month.open('2025-03')
  await month.fillRest.click()
  await expect(month.notice).toContainText('14 项填为“无变化”，可撤销；另有 46 项以前没有报过数')
})

test('troubles, next steps and files are a key away, go with the row, and the light says why', async ({
  as,
  office,
}) => {
  const long = await office.addLongMonth('另说科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  const [first, second] = [month.row('入户走访商铺之1'), month.row('入户走访商铺之2')]
  await month.type('51')
  await month.press('Alt+ArrowDown')
  await expect(first.more.getByLabel('存在问题')).toBeFocused()
  await month.type('空置铺面找不到人')
  await month.press('Shift+Enter')
  await month.type('已请物业协助')
  await month.press('Tab')
  await month.type('七月补走')
  await first.more.locator('input[type="file"]').setInputFiles({
    ...{ name: '走访清单.txt', mimeType: 'text/plain', buffer: Buffer.from('一号铺,已走访\n') },
  })
  await expect(first.more.getByRole('link', { name: '走访清单.txt' })).toBeVisible()
  await expect(first.marks).toHaveText('问题 打算 佐证1')
  await first.more.getByLabel('下一步打算').focus()
  await month.press('Enter')
  await expect(first.more).toHaveCount(0)
  await expect(second.value).toBeFocused()
  await month.save()
  await expect(month.notice).toContainText('1 项已报送。')
  await expect(first.why).toContainText('51')
  await expect(first.state).toHaveText('已报送（未核定）')

  await month.open(MONTH)
  await expect(first.why).toContainText('51')
  await expect(first.marks).toHaveText('问题 打算 佐证1')
  await first.value.focus()
  await month.press('Alt+ArrowDown')
  await expect(first.more.getByLabel('存在问题')).toHaveValue('空置铺面找不到人\n已请物业协助')
  await month.press('Escape')
  await expect(first.value).toBeFocused()
  await expect(first.more).toHaveCount(0)
})
