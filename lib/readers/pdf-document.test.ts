import { describe, expect, it } from 'vitest'
import type { ReadingProgress } from './file-reading.ts'
import { type PdfLine, pdfOf } from './hostile/pdf-writer.ts'
import { readBytes } from './read-bytes.ts'

const LEFT = 80
/** Twenty-seven characters of sixteen points. */
const WIDE = 27
const line = (row: number, text: string, x = LEFT, size = 16): PdfLine => ({ text, x, y: 760 - row * 29, size })
const indented = (row: number, text: string) => line(row, text, LEFT + 32)
const linesOf = async (...pages: PdfLine[][]) => (await readBytes(pdfOf(pages))).text.split('\n')
const FULL = '推进老旧楼道修缮工程并完善照明和无障碍设施以及标识系统让居民方便'.slice(0, WIDE)
const BEGUN = FULL.slice(0, WIDE - 2)

describe('a PDF’s text layer', () => {
  it('becomes paragraphs: full lines go on, indented ones begin', async () => {
    const page = [
      indented(0, BEGUN),
      line(1, FULL),
      line(2, '计划完成五十处。'),
      indented(3, '（一）另起一段，短。'),
      indented(4, BEGUN),
      line(5, '完。'),
    ]
    expect(await linesOf(page)).toEqual([`${BEGUN}${FULL}计划完成五十处。`, '（一）另起一段，短。', `${BEGUN}完。`])
  })

  it('takes a number at the margin for a new item only where nothing is indented', async () => {
    const number = `2.${FULL.slice(2)}`
    const block = [line(0, FULL), line(1, number), line(2, '完。')]
    expect(await linesOf(block)).toEqual([FULL, `${number}完。`])
    const set = [indented(0, BEGUN), line(1, number), line(2, '完。'), indented(3, BEGUN), line(4, '完。')]
    expect(await linesOf(set)).toEqual([`${BEGUN}${number}完。`, `${BEGUN}完。`])
  })

  it('goes on over the page’s end, without page numbers and running heads', async () => {
    const framed = (no: number, lines: PdfLine[]) => [
      { text: '澜桥街道工作计划汇编', x: 200, y: 810, size: 10 },
      ...lines,
      { text: `— ${no} —`, x: 280, y: 30, size: 12 },
    ]
    const body = (from: number) => [line(1, FULL), line(2, FULL), line(3, from === 3 ? '到此结束。' : FULL)]
    const read = await linesOf(framed(1, body(1)), framed(2, body(2)), framed(3, body(3)))
    expect(read).toEqual([`${FULL.repeat(8)}到此结束。`])
  })

  it('joins a title of two lines, and keeps cells of a row apart', async () => {
    const page = [
      line(0, '澜桥街道二〇二五年工作总结和二〇二六', 90, 22),
      line(1, '年工作计划', 240, 22),
      ...[indented(3, BEGUN), line(4, FULL), line(5, '完。')],
      ...[line(7, '任务'), line(7, '时限', 300), line(8, '新建泊位三十个'), line(8, '六月底前', 300)],
    ]
    expect(await linesOf(page)).toEqual([
      ...['澜桥街道二〇二五年工作总结和二〇二六年工作计划', `${BEGUN}${FULL}完。`],
      ...['任务 | 时限', '新建泊位三十个 | 六月底前'],
    ])
  })

  it('has radicals as the characters they are, and no space where a line was stretched', async () => {
    const stretched = [...'新建⼝袋公园3处'].map((text, at) => ({ text, x: LEFT + at * 22, y: 700 }))
    expect(await linesOf([...stretched, indented(4, '⽬标⻓远，见⺠生项⽬。')])).toEqual([
      '新建口袋公园3处',
      '目标长远，见民生项目。',
    ])
  })

  it('puts the cells of a ruled table together, wrapped and merged ones too', async () => {
    const level = [700, 660, 600, 540].map((y) => (y === 600 ? '60 600 m 360 600 l S' : `60 ${y} m 500 ${y} l S`))
    const upright = [60, 100, 360, 500].map((x) => `${x} 540 m ${x} 700 l S`)
    const cells: [string, number, number][] = [
      ...([
        ['序', 65, 685],
        ['号', 65, 668],
        ['目标任务', 180, 676],
        ['时限', 400, 676],
      ] as [string, number, number][]),
      ...([
        ['1', 70, 625],
        ['新建泊位三十个并完善照明', 110, 636],
        ['和标识', 110, 612],
      ] as [string, number, number][]),
      ...([
        ['2', 70, 565],
        ['修缮楼道十二处', 110, 565],
        ['六月底前', 370, 595],
      ] as [string, number, number][]),
    ]
    const page = [line(0, '任务分解表', 240), ...cells.map(([text, x, y]) => ({ text, x, y, size: 14 }))]
    const { text } = await readBytes(pdfOf([page], { ruled: `0.5 w ${[...level, ...upright].join(' ')}` }))
    expect(text.split('\n')).toEqual([
      ...['任务分解表', '序号 | 目标任务 | 时限'],
      ...['1 | 新建泊位三十个并完善照明和标识 | 六月底前', '2 | 修缮楼道十二处 | 六月底前'],
    ])
  })

  it('keeps the spaces that part a heading from its text', async () => {
    const page = [indented(0, '一、工作回顾 全年平稳。 二、工作计划'), line(1, '新建泊位三十个。')]
    expect((await linesOf(page))[0]).toContain('一、工作回顾 全年平稳。 二、工作计划')
  })

  it('tells its pages as they are read', async () => {
    const told: ReadingProgress[] = []
    await readBytes(pdfOf([[line(0, FULL)], [line(0, FULL)]]), (at) => told.push(at))
    expect(told).toEqual([
      { stage: 'opening' },
      { stage: 'text', page: 1, pages: 2 },
      { stage: 'text', page: 2, pages: 2 },
    ])
  })
})
