import { describe, expect, it } from 'vitest'
import { withBars } from './tabbed-rows.ts'

describe('a pasted table', () => {
  it('has bars for its tabs, length for length, where several lines have cells', () => {
    expect(withBars('序号\t任务\t时限\n1\t建成口袋公园3个\t6月底前\n完')).toBe(
      '序号|任务|时限\n1|建成口袋公园3个|6月底前\n完',
    )
    expect(withBars('1\t建成口袋公园3个\t6月底前\n正文')).toBe('1\t建成口袋公园3个\t6月底前\n正文')
  })

  it.each(['\t缩进的一段\t完\n\t又一段\t完', '标题\t\t\n标题\t\t', '甲\t乙\n丙\t丁'])(
    'is none without three cells: %j',
    (text) => expect(withBars(text)).toBe(text),
  )

  it('takes no time of a line of nothing but tabs and words', () => {
    const line = '事\t'.repeat(30_000)
    const begun = performance.now()
    withBars(`${line}\n${'\t '.repeat(30_000)}\n${line}`)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
