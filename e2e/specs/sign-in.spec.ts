import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test('a wrong password is refused beside the form, and the right one leads to the work', async ({ as, office }) => {
  const door = new SignInPage(await as())
  await door.open()
  await door.signIn('tangzha-inspector', 'wrong')
  await expect(door.refusal).toHaveText('用户名或密码不对。')
  await expect(door.username).toHaveValue('tangzha-inspector')
  await door.signIn('nobody-of-this-name', 'wrong')
  await expect(door.refusal).toHaveText('用户名或密码不对。')
  await door.signIn('Tangzha-Inspector', office.firstPassword('tangzha-inspector'))
  await expect(door.page).toHaveURL(/\/overview/)
})

test('five wrong passwords lock the account, also for the right one, until it is unlocked', async ({ as, office }) => {
  const door = new SignInPage(await as())
  await door.open()
  for (let tries = 0; tries < 5; tries++) {
    await door.signIn('luozijin', `wrong ${tries}`)
    await expect(door.submit).toBeEnabled()
    await expect(door.refusal).toHaveText('用户名或密码不对。')
  }
  await door.signIn('luozijin', office.firstPassword('luozijin'))
  await expect(door.refusal).toHaveText('登录失败次数过多，已锁定 30 分钟；可请安全管理员解锁。')

  const guard = await as('bailuming')
  await guard.goto('/admin/security')
  await guard.getByRole('row').filter({ hasText: '罗子衿' }).getByRole('button', { name: '解锁' }).click()
  const asked = guard.getByRole('dialog')
  if (await asked.isVisible()) await asked.getByRole('button', { name: '解锁' }).click()
  await expect(guard.getByRole('row').filter({ hasText: '罗子衿' }).getByRole('button', { name: '解锁' })).toHaveCount(
    0,
  )
  await door.signIn('luozijin', office.firstPassword('luozijin'))
  await expect(door.page).toHaveURL(/\/month/)
})

test('a one-time password opens nothing but its own change', async ({ as }) => {
  const people = new PeoplePage(await as('bailuming'))
  await people.open()
  const oneTime = await people.resetPassword('方小禾')
  expect(oneTime).toMatch(/^\w{16}$/)

  const page = await as()
  const door = new SignInPage(page)
  await door.open()
  await door.signIn('fangxiaohe', oneTime)
  await expect(page).toHaveURL(/\/account\/password$/)
  await page.goto('/ledger')
  await expect(page).toHaveURL(/\/account\/password$/)
  await door.changePassword(oneTime, 'Short-1')
  await expect(page.getByText('密码至少 10 位。')).toBeVisible()
  await door.changePassword(oneTime, '听潮路-Tinglan-26', '听潮路-Tinglan-27')
  await expect(page.getByText('两次输入不一致。')).toBeVisible()
  await door.changePassword(oneTime, '听潮路-Tinglan-26')
  await expect(page).toHaveURL(/\/month/)
})

test('signing out ends the session on the server', async ({ as }) => {
  const page = await as('yezhixia')
  await page.goto('/ledger')
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.context().addCookies(cookies)
  await page.goto('/ledger')
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('the language is remembered for the person, in whatever browser', async ({ as, office }) => {
  const page = await as('tangzha-leader')
  await page.goto('/overview')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: 'Ledger', exact: true })).toBeVisible()

  const other = new SignInPage(await as())
  await other.open()
  await other.signIn('tangzha-leader', office.firstPassword('tangzha-leader'))
  await expect(other.page).toHaveURL(/\/overview/)
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'en')
})

test('signing in and filing need no mouse', async ({ as, office }) => {
  const page = await as()
  await new SignInPage(page).open()
  await page.keyboard.type('dongcheng-reporter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(office.firstPassword('dongcheng-reporter'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/month/)
  await page.goto('/ledger?month=2023-11&q=废品站取缔')
  const cell = page.getByRole('textbox', { name: '废品站取缔6家：累计数' })
  await expect(cell).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let stops = 0; stops < 30 && !(await cell.evaluate((it) => it === document.activeElement)); stops++) {
    await page.keyboard.press('Tab')
  }
  await expect(cell).toBeFocused()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: '废品站取缔6家' })).toContainText('已报送')
})
