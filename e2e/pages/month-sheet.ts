import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { type CellValue, openXlsx, saveXlsx } from 'hucre/xlsx'

/** The month as an .xlsx, on the month's page. */
export class MonthSheet {
  readonly page: Page
  readonly self: Locator
  readonly counts: Locator

  constructor(page: Page) {
    this.page = page
    this.self = page.locator('.month-sheet')
    this.counts = this.self.locator('b[role="status"]')
  }

  /** The file that a link gives, with the name it is given. */
  async download(link: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
    const coming = this.page.waitForEvent('download')
    await this.self.getByRole('link', { name: link }).click()
    const got = await coming
    return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) }
  }

  async upload(bytes: Uint8Array, name = '六月填报表.xlsx'): Promise<void> {
    await this.self.locator('input[type="file"]').setInputFiles({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    })
    await expect(this.self.getByText('正在')).toHaveCount(0)
  }

  row(title: string): Locator {
    return this.self
      .locator('tr[data-sheet-row]')
      .filter({ has: this.page.getByRole('rowheader', { name: title, exact: true }) })
  }

  file(count: number): Promise<void> {
    return this.self.getByRole('button', { name: `报送 ${count} 项` }).click()
  }
}

/** The sheet with cells written by the names of their task and column, as somebody would in a spreadsheet program. */
export async function filledIn(
  bytes: Uint8Array,
  cells: readonly (readonly [task: string, head: string, value: CellValue])[],
): Promise<Uint8Array> {
  const book = await openXlsx(bytes)
  const sheet = book.sheets[0]
  const heads = sheet?.rows[3] ?? []
  for (const [task, head, value] of cells) {
    const at = sheet?.rows.findIndex((row) => row[heads.indexOf('目标任务')] === task) ?? -1
    const [row, column] = [sheet?.rows[at], heads.indexOf(head)]
    if (!row || column < 0) throw new Error(`no cell ${task} ${head}`)
    row[column] = value
    // A cell with a note keeps its value there too.
    const noted = sheet?.cells?.get(`${at},${column}`)
    if (noted) noted.value = value
  }
  return saveXlsx(book)
}
