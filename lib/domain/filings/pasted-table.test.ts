import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laidOut, type PastedCell, pastedText } from './pasted-table.ts'

const texts = (rows: PastedCell[][]) => rows.map((row) => row.map((cell) => cell.text))

describe('a pasted block', () => {
  it.each([
    ['6', [['6']]],
    ['6\n', [['6']]],
    ['6\r\n8\r\n', [['6'], ['8']]],
    [
      '6\t已签约\n\t\n8\t',
      [
        ['6', '已签约'],
        ['', ''],
        ['8', ''],
      ],
    ],
    ['"两行\n一格"\t8', [['两行\n一格', '8']]],
    ['"说""好""了"\t8', [['说"好"了', '8']]],
    ['"5寸\t8', [['"5寸', '8']]],
    ['', [['']]],
  ])('%j', (text, rows) => {
    expect(texts(pastedText(text))).toEqual(rows)
  })

  it('says again what a spreadsheet put there', () => {
    const cell = fc.string({ unit: fc.constantFrom('6', '项', '"', '\t', '\n', ' ') })
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }))
    fc.assert(
      fc.property(block, (rows) => {
        const clipboard = rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
        expect(texts(pastedText(clipboard))).toEqual(rows)
      }),
    )
  })
})

describe('a table with merged cells', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })

  it('is laid out with its words in the first place only', () => {
    const rows = laidOut([[cell('招商', 2), cell('6')], [cell('8')], [cell('合计', 1, 2)]])
    expect(texts(rows)).toEqual([
      ['招商', '6'],
      ['', '8'],
      ['合计', ''],
    ])
    expect(rows[1]?.[0]).toEqual({ text: '', rows: 2, columns: 1, covered: true })
  })

  it('cuts off what reaches beyond its rows', () => {
    expect(texts(laidOut([[cell('6', 9)]]))).toEqual([['6']])
  })
})
