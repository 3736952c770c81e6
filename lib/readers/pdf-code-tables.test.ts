import { describe, expect, it } from 'vitest'
import { named } from './hostile/pdf-codes.ts'
import { pdfOf } from './hostile/pdf-writer.ts'
import { codeTable } from './pdf-code-tables.ts'
import { readBytes } from './read-bytes.ts'

const TEXT = '澜桥街道“十五五”工作计划（2026—2030年）：建成泊位１２处，覆盖率≥95%。'
const page = [TEXT.slice(0, 22), TEXT.slice(22)].map((text, at) => ({ text, x: 80, y: 760 - at * 29 }))
const readAs = async (table: string) => (await readBytes(pdfOf([page], named(table)))).text.replaceAll('\n', '')

describe('a PDF that names its code table and holds none', () => {
  it.each([
    ...['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H', 'GBK-EUC-V', 'GB-EUC-H', 'GBpc-EUC-H'],
    ...['UniGB-UCS2-H', 'UniGB-UTF16-H', 'UniGB-UCS2-V'],
  ])('is read: %s', async (table) => expect(await readAs(table)).toBe(TEXT))

  it.each(['Identity-H', 'UniJIS-UCS2-H', 'KSCms-UHC-H'])(
    'is refused where the table is not here: %s',
    async (table) => {
      await expect(readAs(table)).rejects.toMatchObject({ refusal: 'garbled' })
    },
  )

  it('has no table for another name', () => {
    expect(['Adobe-Japan1-UCS2', 'GBK-EUC-H2', '../GBK-EUC-H', 'H'].map(codeTable)).toEqual([null, null, null, null])
  })
})
