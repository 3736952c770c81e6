import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { item, numberingPart, paragraph, table, wordFile } from './hostile/word-writer.ts'
import type { ZipEntry } from './hostile/zip-writer.ts'
import { readBytes } from './read-bytes.ts'

const linesOf = async (body: string, parts: readonly ZipEntry[] = []) =>
  (await readBytes(wordFile(body, parts))).text.split('\n')
const CHINESE = numberingPart([
  { format: 'chineseCounting', form: '%1、' },
  { format: 'chineseCounting', form: '（%2）' },
  { format: 'decimal', form: '%3.' },
  { format: 'decimal', form: '%1.%4' },
])

describe('automatic numbers of a Word document', () => {
  it('are written out as their levels print them, and begin again below a higher one', async () => {
    const body =
      item('总体要求', 1, 0) + item('主要目标', 1, 0) + item('经济', 1, 1) + item('民生', 1, 1) + item('养老', 1, 2)
    expect(await linesOf(`${body}${item('保障措施', 1, 0)}${item('责任', 1, 1)}`, [CHINESE])).toEqual([
      ...['一、总体要求', '二、主要目标', '（一）经济', '（二）民生', '1.养老', '三、保障措施', '（一）责任'],
    ])
  })

  it('go on in a second list of the same kind, unless it begins afresh', async () => {
    const body = item('甲', 1, 0) + item('乙', 1, 0) + item('丙', 2, 0)
    expect((await linesOf(body, [numberingPart([{ format: 'decimal', form: '%1. ' }], 7)]))[2]).toBe('7. 丙')
  })

  it('may hold numbers of other levels', async () => {
    expect(await linesOf(item('甲', 1, 0) + item('乙', 1, 3), [CHINESE])).toEqual(['一、甲', '一.1乙'])
  })

  it.each([
    ['decimalEnclosedCircle', '%1', '②乙'],
    ['upperRoman', '%1.', 'II.乙'],
    ['lowerLetter', '%1)', 'b)乙'],
    ['ideographTraditional', '%1、', '乙、乙'],
    ['chineseLegalSimplified', '%1、', '贰、乙'],
    ['decimalZero', '%1 ', '02 乙'],
    ['bullet', '\uf0b7', '乙'],
  ])('of the form %s', async (format, form, second) => {
    const part = numberingPart([{ format, form }])
    expect(await linesOf(item('甲', 1, 0) + item('乙', 1, 0), [part])).toContain(second)
  })

  it('come from a style too, and not from what the paragraph was before', async () => {
    const styles: ZipEntry = {
      name: 'word/styles.xml',
      data:
        '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="head"><w:basedOn w:val="base"/></w:style></w:styles>',
    }
    const former = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    const body = paragraph('甲', '<w:pStyle w:val="head"/>') + paragraph('没有', former)
    expect(await linesOf(body, [CHINESE, styles])).toEqual(['一、甲', '没有'])
  })
})

describe('a table of a Word document', () => {
  it('is one row a line; labels merged downwards are said again, what is promised once is not', async () => {
    const merged = (text: string) => ({ text, properties: `<w:vMerge${text ? ' w:val="restart"' : ''}/>` })
    const rows = [
      ['序号', '目标任务', '完成时限', '责任科室'],
      ['1', '新建泊位30个', merged('6月底前'), merged('城建办')],
      ['2', merged('修缮楼道12处'), merged(''), merged('')],
      ['3', merged(''), '年底', merged('')],
      [{ text: '二、民生实事', properties: '<w:gridSpan w:val="4"/>' }],
      [{ text: '合计', properties: '<w:gridSpan w:val="2"/>' }, '42', '——'],
    ]
    expect(await linesOf(table(rows))).toEqual([
      '序号 | 目标任务 | 完成时限 | 责任科室',
      '1 | 新建泊位30个 | 6月底前 | 城建办',
      '2 | 修缮楼道12处 | 6月底前 | 城建办',
      '3 |  | 年底 | 城建办',
      '二、民生实事',
      '合计 |  | 42 | ——',
    ])
  })

  it('of one column is a box around lines', async () => {
    expect(await linesOf(table([['甲'], ['乙']]))).toEqual(['甲', '乙'])
  })
})

it('reads what a word processor library writes', async () => {
  const cell = (text: string) => new TableCell({ children: text.split('/').map((line) => new Paragraph(line)) })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '澜桥街道2026年工作计划', heading: 'Title' }),
          new Paragraph('计划新建口袋公园3处。'),
          new Table({
            rows: [
              new TableRow({ children: [cell('责任/单位'), cell('任务')] }),
              new TableRow({ children: [cell('城建办'), cell('1.修路。/2.种树。')] }),
            ],
          }),
        ],
      },
    ],
  })
  const { kind, text } = await readBytes(await Packer.toBuffer(document))
  expect(kind).toBe('docx')
  expect(text.split('\n')).toEqual([
    ...['澜桥街道2026年工作计划', '计划新建口袋公园3处。', '责任单位 | 任务', '城建办 | 1.修路。 2.种树。'],
  ])
})

it('leaves out what was deleted, the table of contents and notes', async () => {
  const body =
    '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>一、目标1</w:t></w:r></w:p>' +
    '<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></w:ins>' +
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
  const styles: ZipEntry = {
    name: 'word/styles.xml',
    data:
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
  }
  expect(await linesOf(body, [styles])).toEqual(['保留新增'])
})
