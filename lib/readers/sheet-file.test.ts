import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sheetFile, sheetParts } from './hostile/sheet-writer.ts'
import { documentXml, paragraph, wordFile } from './hostile/word-writer.ts'
import { zipOf } from './hostile/zip-writer.ts'
import { LIMITS } from './limits.ts'
import { readSheets } from './read-file.ts'
import { sheetCells } from './sheet-file.ts'
import { Unreadable } from './unreadable.ts'

const cells = async (data: string, more = {}) => (await sheetCells(sheetFile(data, more)))[0]?.cells
const only = async (data: string, more = {}) => {
  const [cell] = (await cells(data, more)) ?? []
  return cell && [cell.text, cell.form]
}
const why = (bytes: Uint8Array) =>
  sheetCells(bytes).then(
    () => 'read',
    (error) => (error instanceof Unreadable ? error.refusal : 'damaged'),
  )

describe('a cell', () => {
  it.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', ['12.5', 'number']],
    ['a number kept with its noise', '<c r="A1"><v>0.30000000000000004</v></c>', ['0.3', 'number']],
    ['a large number', '<c r="A1"><v>1.5E+9</v></c>', ['1500000000', 'number']],
    ['a small number', '<c r="A1"><v>1.5E-7</v></c>', ['0.00000015', 'number']],
    ['a number shown per cent', '<c r="A1" s="1"><v>0.95299999999999996</v></c>', ['95.3%', 'percent']],
    ['0.07 per cent shown so', '<c r="A1" s="1"><v>0.07</v></c>', ['7%', 'percent']],
    ['a day', '<c r="A1" s="2"><v>45826</v></c>', ['2025-06-18', 'date']],
    ['a day in Chinese', '<c r="A1" s="4"><v>45826</v></c>', ['2025-06-18', 'date']],
    ['a day by the standard', '<c r="A1" t="d"><v>2025-06-18T00:00:00</v></c>', ['2025-06-18', 'date']],
    ['a number shown in 万', '<c r="A1" s="3"><v>50000</v></c>', ['50000', 'scaled']],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>约 &lt;5&gt; &#26679;</t></is></c>', ['约 <5> 样', 'text']],
    ['a result of a formula', '<c r="A1"><f>SUM([1]外.xlsx!A1)</f><v>7</v></c>', ['7', 'number']],
    ['a text from a formula', '<c r="A1" t="str"><f>A2&amp;"个"</f><v>7个</v></c>', ['7个', 'text']],
    ['a formula that nobody reckoned', '<c r="A1"><f>A2+1</f></c>', ['', 'noResult']],
    ['a formula without a value', '<c r="A1"><f>A2+1</f><v></v></c>', ['', 'noResult']],
    ['an error', '<c r="A1" t="e"><f>A2/0</f><v>#DIV/0!</v></c>', ['#DIV/0!', 'fault']],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', ['TRUE', 'boolean']],
    ['nothing but a style', '<c r="A1" s="1"/>', undefined],
    ['blanks', '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  </t></is></c>', undefined],
  ])('is %s', async (_, cell, expected) => {
    expect(await only(`<row r="1">${cell}</row>`)).toEqual(expected)
  })

  it('points to a shared text, styled in parts, its reading aid left out', async () => {
    const strings = '<si><r><t>二季</t></r><r><t>度</t></r><rPh><t>にき</t></rPh></si><si><t>_x000D_末</t></si>'
    expect(await only('<row><c t="s"><v>0</v></c></row>', { strings })).toEqual(['二季度', 'text'])
    expect(await only('<row><c t="s"><v>1</v></c></row>', { strings })).toEqual(['\r末', 'text'])
    expect(await only('<row><c t="s"><v>99</v></c></row>', { strings })).toBeUndefined()
  })

  it('stands where it says, or after the one before', async () => {
    const data =
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="AA4"><v>4</v></c></row>'
    const placed = (await cells(data))?.map(({ row, column, text }) => [row, column, text])
    expect(placed).toEqual([
      [3, 2, '1'],
      [3, 3, '2'],
      [4, 0, '3'],
      [4, 26, '4'],
    ])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const workbook = '<workbookPr date1904="1"/>'
    expect(await only('<row><c s="2"><v>44364</v></c></row>', { workbook })).toEqual(['2025-06-18', 'date'])
  })

  it('may be merged with others, and be written with prefixes', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="H5:H7"/></mergeCells>'
    const [sheet] = await sheetCells(sheetFile('<x:row r="5"><x:c r="H5"><x:v>4</x:v></x:c></x:row>', { after }))
    expect(sheet?.merged).toEqual([{ top: 5, left: 7, bottom: 7, right: 7 }])
    expect(sheet?.cells).toEqual([{ row: 5, column: 7, text: '4', form: 'number' }])
  })
})

describe('a file that is no sheet, or means harm', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('')
  const laughs = '<!DOCTYPE l [<!ENTITY a "哈"><!ENTITY b "&a;&a;">]>'
  const part = (name: string, data: Uint8Array | string) => sheetFile('', { parts: [{ name, data }] })
  it.each([
    ['a Word document with another name', () => wordFile(paragraph('x')), 'notSheet'],
    ['a table of commas', () => Buffer.from('序号,本期\n1,5\n'), 'notSheet'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['an old workbook', () => part('xl/workbook.bin', 'x').subarray(0), 'read'],
    ['a binary workbook', () => zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), 'spreadsheet'],
    [
      'a sheet that inflates beyond measure',
      () => part('xl/worksheets/sheet1.xml', Buffer.alloc(101 << 20, 0x20)),
      'bomb',
    ],
    ['a picture of 60 MB of nothing', () => part('xl/media/x.png', Buffer.alloc(60 << 20)), 'bomb'],
    [
      'entries without end',
      () => sheetFile('', { parts: Array.from({ length: 2_001 }, (_, at) => ({ name: `x/${at}`, data: '' })) }),
      'bomb',
    ],
    ['a part that declares entities', () => part('xl/worksheets/sheet1.xml', `${laughs}<worksheet/>`), 'doctype'],
    ['100,001 rows', () => sheetFile(rows(100_001)), 'tooManyCells'],
    [
      'a workbook without its sheet',
      () => zipOf(sheetParts('').filter((each) => !each.name.includes('sheet1'))),
      'damaged',
    ],
    ['locked entries', () => zipOf(sheetParts('').map((each) => ({ ...each, encrypted: true }))), 'encryptedOffice'],
    ['a workbook that points outside', () => part('_rels/.rels', relationTo('../../etc/passwd')), 'read'],
    [
      'a Word document said to be a workbook',
      () => zipOf([{ name: 'xl/workbook.xml', data: documentXml('') }]),
      'damaged',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await why(bytes())).toBe(expected)
  })

  it('with macros and links to other files is read without them', async () => {
    const parts = [
      { name: 'xl/vbaProject.bin', data: 'AutoOpen' },
      { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
    ]
    const read = await readSheets(sheetFile('<row><c><f>[1]a!A1</f><v>5</v></c></row>', { parts }))
    expect(read).toEqual({
      refusal: null,
      sheets: [{ name: '表一', cells: [{ row: 1, column: 0, text: '5', form: 'number' }], merged: [] }],
    })
  })

  it('is refused by the restricted process as well', async () => {
    expect(await readSheets(Buffer.from('序号,本期\n1,5\n'))).toEqual({ refusal: 'notSheet' })
    expect(await readSheets(new Uint8Array(LIMITS.fileBytes + 1))).toEqual({ refusal: 'tooLarge' })
    expect(await readSheets(readFileSync(new URL(import.meta.url)))).toEqual({ refusal: 'notSheet' })
  })
})

const relationTo = (target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
