import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetsOf } from '../targets/told.ts'
import { milestoneTitle, quantityTitle, wordsTitle } from './title.ts'

describe('titles of numbers', () => {
  it.each([
    ['力争新引进产业项目16个。', ['新引进产业项目 16个']],
    ['地区生产总值增长8%左右。', ['地区生产总值 增长8%左右']],
    ['税收增长6%-8%。', ['税收 增长6–8%']],
    ['单位能耗下降3%以上。', ['单位能耗 下降3%以上']],
    ['失业率控制在4%以内。', ['失业率 4%以内']],
    ['城镇化率提高1个百分点。', ['城镇化率 提高1个百分点']],
    ['工业产值翻一番。', ['工业产值 翻1番']],
    ['确保较大事故零发生。', ['较大事故 零发生']],
    ['新增违建零增长。', ['新增违建 零增长']],
    ['实现上市企业“零的突破”。', ['上市企业 零的突破']],
    ['居民收入与经济增长同步。', ['居民收入与经济增长同步']],
    ['办理时限压缩到3个工作日以内。', ['办理时限 3个工作日以内']],
  ])('%s', (text, expected) => expect(targetsOf(text).map(quantityTitle)).toEqual(expected))
})

describe('titles of deeds and words', () => {
  it.each([
    ['力争6月底前完成滨江绿道一期工程建设。', '滨江绿道一期工程建设'],
    ['力争一季度滨江总部大楼、云澜中心项目顺利拿地开工。', '滨江总部大楼、云澜中心项目拿地开工'],
    ['预计年底前“邻里中心”正式启用。', '“邻里中心”正式启用'],
  ])('%s', (text, expected) => expect(targetsOf(text).map(milestoneTitle)).toEqual([expected]))

  it.each([
    ['坚持项目为王，加快推进智造园二期建设，做优服务。', '加快推进智造园二期建设'],
    ['一是要聚焦主业，深化“链长制”。', '深化“链长制”'],
    ['（三）加强河湖管护。', '加强河湖管护'],
    ['以创建为抓手，持续开展环境整治，改善面貌。', '持续开展环境整治'],
    [
      '统筹推进城北片区、老街片区、滨江片区、高铁片区、大学城片区、物流园片区和临空片区更新。',
      '统筹推进城北片区、老街片区、滨江片区、高铁片区、大学城片区、物流园片区…',
    ],
    [
      '开展“邻里守望、同心共建、和美家园、文明楼栋、平安社区、健康生活、书香街巷”系列主题活动。',
      '开展邻里守望、同心共建、和美家园、文明楼栋、平安社区、健康生活…',
    ],
  ])('%s', (words, expected) =>
    expect(wordsTitle(words.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'))).toBe(expected),
  )

  it('are never long, empty or left hanging', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '、',
      '，',
      '。',
      '：',
      '（',
      '）',
      '推进',
      '建设',
      '3个',
      '公园',
      '《',
      '》',
      '和',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const title = wordsTitle(pieces.join(''))
        expect(title.length).toBeLessThanOrEqual(40)
        expect(title).not.toMatch(/[、,:;(“《]…?$/)
      }),
    )
  })
})
