import { expect, type Locator } from '@playwright/test'

interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A month's files, in the filing dialog or on the task's page. */
export class EvidenceBox {
  readonly self: Locator
  readonly files: Locator
  readonly refusals: Locator

  constructor(around: Locator) {
    this.self = around
    this.files = around.locator('a[href^="/api/attachments/"]')
    this.refusals = around.getByRole('alert')
  }

  /** Chooses the files and waits until all of them were sent or refused. */
  async add(...files: GivenFile[]): Promise<void> {
    const button = this.self.getByRole('button', { name: '添加文件' })
    await expect(button).toBeEnabled()
    await this.self.locator('input[type=file]').setInputFiles(files)
    await expect(this.self.getByRole('status')).toHaveText('')
  }

  async remove(name: string): Promise<void> {
    await this.self.getByRole('button', { name: `移除“${name}”` }).click()
    await this.self.getByRole('button', { name: '移除', exact: true }).click()
  }
}
