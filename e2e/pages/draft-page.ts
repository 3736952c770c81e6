import { expect, type Locator, type Page } from '@playwright/test'

/** A draft: its text beside its tasks. */
export class DraftPage {
  readonly page: Page
  readonly text: Locator
  readonly lines: Locator
  /** The line that is looked at. */
  readonly here: Locator
  readonly saved: Locator
  readonly trouble: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.locator('[data-text]')
    this.lines = page.locator('[data-list] li[data-key]')
    this.here = page.locator('[data-list] li[aria-current]')
    this.saved = page.locator('[data-saved]')
    this.trouble = page.locator('.trouble')
  }

  /** Once it is there and its keys are listened to. */
  async ready(): Promise<void> {
    await expect(this.page).toHaveURL(/\/reports\/drafts\/\w+/)
    await expect(this.text).toHaveAttribute('tabindex', '0')
    await expect(this.saved).toBeVisible()
  }

  line(title: string): Locator {
    return this.lines.filter({ hasText: title })
  }

  tab(name: string): Locator {
    return this.page.locator('.tab').filter({ hasText: name })
  }

  /** One of the text's marked clauses. */
  clause(words: string): Locator {
    return this.text.locator('[data-rows]').filter({ hasText: words })
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Chooses words of the text as the mouse would; with a key that is pressed before the browser tells of the choice. */
  async selectText(words: string, quickKey?: string): Promise<void> {
    const given = { wanted: words, key: quickKey }
    await this.text.evaluate((pane, { wanted, key }) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        if (key) dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
        return
      }
      throw new Error(`not in one piece of the text: ${wanted}`)
    }, given)
  }

  /** To the report's text as whoever has no mouse gets there. */
  async tabIntoText(): Promise<void> {
    const inText = () => this.text.evaluate((pane) => pane === document.activeElement)
    for (let tabs = 0; tabs < 40 && !(await inText()); tabs++) await this.page.keyboard.press('Tab')
    await expect(this.text).toBeFocused()
  }

  /** Moves the text's caret to the right until it stands before these words of one piece. */
  async moveCaretTo(words: string): Promise<void> {
    const before = () => {
      const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 }
      return focusNode?.textContent?.slice(focusOffset) ?? ''
    }
    for (let steps = 0; steps < 200; steps++) {
      await this.page.keyboard.press('ArrowRight')
      if ((await this.page.evaluate(before)).startsWith(words)) return
    }
    throw new Error(`the caret does not come to ${words}`)
  }

  /** Where the text's caret is drawn, in pixels of the pane. */
  async caretPlace(): Promise<{ top: number; left: number }> {
    return this.text.evaluate((pane) => {
      const { top, left } = getComputedStyle(pane, '::after')
      return { top: Number.parseFloat(top), left: Number.parseFloat(left) }
    })
  }

  chosenText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '')
  }

  async preview(): Promise<void> {
    await this.page.getByRole('link', { name: '生效预览' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: /^生效预览/ })).toBeVisible()
  }

  /** On the preview: takes what nobody looked at, and puts all of it into force. */
  async confirmAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^其余 \d+ 项全部采纳$/ }).click()
    await this.confirm()
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '确认生效' }).click()
    await expect(this.page.getByText(/^已生效，共 \d+ 项任务/)).toBeVisible()
  }
}
