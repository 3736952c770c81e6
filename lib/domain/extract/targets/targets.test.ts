import { describe, expect, it } from 'vitest'
import { fold } from '../layout/fold.ts'
import { targetsIn } from './targets.ts'

const PLAN = { start: '2025-01-01', end: '2025-12-31' }
const targets = (text: string) => targetsIn(text, fold(text), [0, text.length], PLAN)
const brief = (text: string) =>
  targets(text).map((t) =>
    t.kind === 'milestone'
      ? `${t.indicator} @ ${t.due}`
      : `${t.indicator} ${t.measure} ${t.comparator} ${t.value}${t.valueHigh === null ? '' : `~${t.valueHigh}`} ${t.unit}`,
  )

describe('numbers that are promised', () => {
  it.each([
    [
      '力争新增四上企业12家以上，引进亿元以上项目8个。',
      ['新增四上企业 count gte 12 家', '引进亿元以上项目 count plain 8 个'],
    ],
    ['固定资产投资增长5%-6.5%。', ['固定资产投资 growth range 5~6.5 %']],
    ['工业总产值、税收收入分别增长8%、6.5%以上。', ['工业总产值 growth plain 8 %', '税收收入 growth gte 6.5 %']],
    ['财政收入、税收收入均增长5%以上。', ['财政收入 growth gte 5 %', '税收收入 growth gte 5 %']],
    ['燃气普及率、供热普及率达到92%和98%。', ['燃气普及率 share plain 92 %', '供热普及率 share plain 98 %']],
    ['城镇登记失业率控制在4.5%以内。', ['城镇登记失业率 share lte 4.5 %']],
    ['万元产值能耗下降3%。', ['万元产值能耗 growth plain -3 %']],
    ['参保率由96%提高到98%。', ['参保率 share plain 98 %']],
    ['研发投入强度提高0.3个百分点。', ['研发投入强度 growth plain 0.3 个百分点']],
    ['税收收入确保12亿元，力争13亿元。', ['税收收入 level plain 12 亿元', '税收收入 level plain 13 亿元']],
    ['到位资金突破20亿元，同比增长10%。', ['到位资金 level gte 20 亿元', '到位资金 growth plain 10 %']],
    ['慰问困难家庭23户51名。', ['慰问困难家庭 count plain 23 户', '慰问困难家庭 count plain 51 名']],
    ['新建幼儿园两所、口袋公园三处。', ['新建幼儿园 count plain 2 所', '新建口袋公园 count plain 3 处']],
    ['办好十项民心工程。', ['民心工程 count plain 10 项']],
    ['每千名老人床位数达到42张。', ['每千名老人床位数 level plain 42 张']],
    ['办理时限压缩至3个工作日以内。', ['办理时限 level lte 3 个工作日']],
    ['推动机械厂、纺织厂等3个地块挂牌出让。', ['地块挂牌出让 count plain 3 个']],
    ['推广互助养老模式，覆盖率60%以上。', ['互助养老模式覆盖率 share gte 60 %']],
    ['对辖区230家小场所开展消防检查。', ['小场所开展消防检查 count plain 230 家']],
    [
      '三次产业结构调整为3.2∶45.1∶51.7。',
      ['三次产业结构 share plain 3.2 null', '三次产业结构 share plain 45.1 null', '三次产业结构 share plain 51.7 null'],
    ],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))
})

describe('numbers that are not written as numbers', () => {
  it.each([
    ['实现上市企业“零的突破”。', ['上市企业 count gte 1 null']],
    ['确保新增违建零增长。', ['新增违建 growth plain 0 null']],
    ['实现生产零死亡、信访零上访。', ['生产死亡 count lte 0 null', '信访上访 count lte 0 null']],
    ['高新技术企业数量翻一番。', ['高新技术企业数量 growth plain 1 番']],
    ['确保工业投资两位数增长。', ['工业投资 growth gte 10 %']],
    ['居民收入增长与经济增长基本同步。', ['居民收入|经济增长 growth sync null null']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))
})

describe('numbers that promise nothing', () => {
  it.each([
    '围绕“一核三带五区”布局，推进“百千万工程”。',
    '落实《三年行动计划（2024—2026）》，做好第十五届运动会筹办。',
    '做好五篇文章，一体推进三项改革，抓好四个方面工作。',
    '完成9号地块、S212线拓宽、中山路36号危房改造。',
    '为60岁以上老人免费体检，落实24小时值班制度。',
    '推进投资8亿元建设的科技园一期。',
    '按照“3+2”思路推进12345热线工作，对照八个100%要求抓扬尘。',
    '去年新增企业30家，截至目前已建成公园2处。',
    '组织千人志愿服务，打造百米文化长廊，培育亿元以上企业。',
    '聚焦3个重点片区，依托12个社区开展一批活动。',
    '坚持两天一碰头、一月一盘点。',
  ])('%s', (text) => expect(targets(text)).toEqual([]))
})

describe('dates, hedges and recurrence', () => {
  it.each([
    ['三季度前完成河道清淤，年底前建成文体中心。', ['河道清淤 @ 2025-06-30', '建成文体中心 @ 2025-12-31']],
    ['力争8月底前主体封顶、12月底前竣工验收。', ['主体封顶 @ 2025-08-31', '竣工验收 @ 2025-12-31']],
    ['5|修订考核办法|党政办|3月底前', ['修订考核办法 @ 2025-03-31']],
    ['总投资3亿元的物流园6月底前开工。', ['总投资3亿元的物流园开工 @ 2025-06-30']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))

  it('carries a date and a hedge over a comma', () => {
    const found = targets('力争6月底前新建公园2处，改造小区3个。')
    expect(found.map((t) => [t.value, t.due, t.hedge])).toEqual([
      ['2', '2025-06-30', '力争'],
      ['3', '2025-06-30', '力争'],
    ])
  })

  it('gives the date of a closing clause to what was promised before it', () => {
    const found = targets('改造背街小巷5条，年底前全部完成。')
    expect(found.map((t) => [t.value, t.due, t.dueStated])).toEqual([['5', '2025-12-31', true]])
  })

  it('takes the date of a table row for its number', () => {
    expect(targets('1|新建食堂2家|民政办|6月底').map((t) => [t.value, t.due, t.dueStated])).toEqual([
      ['2', '2025-06-30', true],
    ])
  })

  it('reads a recurring count and a recurring deed', () => {
    const found = targets('每季度开展演练不少于2次，每月召开调度会。')
    expect(found.map((t) => [t.kind, t.value, t.recurrence])).toEqual([
      ['quantity', '2', 'quarter'],
      ['milestone', null, 'month'],
    ])
  })

  it('is due at the end of the plan when nothing is said', () => {
    expect(targets('新建公园2处。').map((t) => [t.due, t.dueStated])).toEqual([['2025-12-31', false]])
  })
})
