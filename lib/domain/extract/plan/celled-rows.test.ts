import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'
import { withRows } from './celled-rows.ts'

const HEAD = '序号\n\n实事项目\n\n责任单位\n\n完成时限\n\n'
const TABLE = `${HEAD}1\n\n新建3座人行桥。\n\n县住建局\n\n县代建中心\n\n8月底前\n\n2\n\n建成县图书馆。\n\n县残联\n\n5月底前\n\n启动县体育馆建设。\n\n12月底前\n\n`

describe('a table pasted one cell a line', () => {
  it('is read row by row, each with its date', () => {
    const text = `云汀县2016年民生实事任务分解表\n\n${TABLE}分享到:`
    const read = readReport(text)
    expect(read.targets.map((target) => [target.quote, target.due])).toEqual([
      ['新建3座人行桥', '2016-08-31'],
      ['建成县图书馆', '2016-05-31'],
      ['启动县体育馆建设', '2016-12-31'],
    ])
    expect(read.sentences[0]?.responsible?.lead).toBe('县住建局')
  })

  it('stays as it is with a column of another kind', () => {
    const text = TABLE.replace('完成时限', '完成情况')
    expect(withRows(text)).toBe(text)
  })

  it('keeps its length whatever stands in it', () => {
    const words = fc.array(fc.constantFrom('1', '2', '县水务局', '6月底前', '新建2处。', '', '文字'), { maxLength: 30 })
    fc.assert(
      fc.property(words, fc.constantFrom('\n', '\n\n'), (lines, gap) => {
        const text = `${HEAD}1${gap}${lines.join(gap)}`
        expect(withRows(text)).toHaveLength(text.length)
      }),
    )
  })
})
