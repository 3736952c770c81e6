import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const values = (text: string) => readReport(text).targets.map((target) => target.value)
const tasks = (text: string) =>
  readReport(text)
    .sentences.filter((one) => one.trackable)
    .map((one) => text.slice(...one.span))

describe('tasks that bullets part', () => {
  const text =
    '云汀区2026年工作要点\n●建设科创园2个●新增企业20家●争取文化馆年内开工\n·推进云岭路大修\n·完成庭院改造6个·加装电梯80台\n'

  it('are sentences of their own within a line', () => {
    expect(tasks(text)).toEqual([
      '●建设科创园2个',
      '●新增企业20家',
      '●争取文化馆年内开工',
      '·推进云岭路大修',
      '·完成庭院改造6个',
      '·加装电梯80台',
    ])
  })

  it('carry no word of the one before', () => {
    expect(readReport(text).targets.map((target) => target.hedge)).toEqual([null, null, '争取', null, null])
  })

  it('are sentences too where numbers part them', () => {
    const numbered = '云汀区2026年工作要点\n一、规划\n（一）开展滨水规划编制。（二）开展中期评估。（三）新建公园3处。\n'
    expect(tasks(numbered)).toEqual(['（一）开展滨水规划编制。', '（二）开展中期评估。', '（三）新建公园3处。'])
  })
})

describe('news of what a unit will do', () => {
  it('begins behind who says it, and behind what it is for', () => {
    const said = '本报讯 青溪省省长林舟昨日表示,2027年,青溪省安排了96个重点项目,计划投资520亿元。'
    expect(values(said)).toEqual(['96', '520'])
    const purpose =
      '本报讯 2月7日,记者从听澜街道获悉,为推动高质量发展锚定新目标,今年听澜街道将谋划一批新项目。据了解,今年,征迁仍是重头戏,年度征迁项目7个。其二,今年需招商60亿元,提升长者食堂2个。'
    expect(values(purpose)).toEqual(['7', '60', '2'])
    expect(readReport(purpose).meta.unit).toBe('听澜街道')
  })

  it('begins where a sentence turns to this year behind its subject', () => {
    const text =
      '听澜街道聚焦群众所盼,今年将投入资金600万元,实施民生项目18个。\n“街道将新建食堂2个。”林舟介绍,将改造小巷3条。'
    expect(readReport(text).targets.map((one) => one.indicator)).toEqual([
      '投入资金',
      '民生项目',
      '新建食堂',
      '改造小巷',
    ])
  })

  it('reads what somebody says as what is meant', () => {
    const text =
      '去年,青溪镇共征收土地300亩。今年怎么干?镇党委书记林舟说:“我们将再征收土地800亩,建成厂房6万平方米,力争引进企业20家。”'
    expect(values(text)).toEqual(['800', '6', '20'])
  })

  it('is for the year behind the one whose results it tells', () => {
    const text =
      '亮眼!全省首个\n报告指出:\n●2026年青溪生产总值达到1.5万亿元、增长4.8%。\n报告提出,今年青溪经济社会发展的主要预期目标是:\n◆生产总值增长5%;\n◆居民收入与经济增长同步。'
    const read = readReport(text)
    expect(read.meta.planPeriod).toEqual({ start: '2027-01-01', end: '2027-12-31' })
    expect(read.targets.map((target) => [target.indicator, target.value])).toEqual([
      ['生产总值', '5'],
      ['居民收入|经济增长', null],
    ])
  })

  it('tells how the tasks were chosen without promising that', () => {
    const text =
      '听澜街道票决产生2025年民生实事项目\n1月15日,听澜街道召开议事会,68名代表投票选出8件民生实事项目。\n改造小区4个。\n新建食堂2个。\n'
    expect(values(text)).toEqual(['4', '2'])
  })

  it('looks back under a bulleted heading for a year that is over', () => {
    const text =
      '云汀市2026年政府工作报告划重点\n★2025年成绩单\n▲生产总值620亿元\n★2026年目标\n▲生产总值增长6%\n▲新增就业1.1万人\n'
    expect(values(text)).toEqual(['6', '1.1'])
  })
})

describe('the head of a page', () => {
  it('names the office of the region in a line of its own, and the day', () => {
    const { meta } = readReport(
      '青溪省2026年农业工作思路\n\n2026-04-07青溪省农业厅\n\n青溪省农业厅\n\n2026年,我省农业工作目标:粮食总产稳定在300亿公斤,出栏生猪800万头以上。\n',
    )
    expect([meta.unit, meta.published]).toEqual(['青溪省农业厅', '2026-04-07'])
  })

  it('has the day of a notice above what it encloses', () => {
    const { meta } = readReport(
      '云汀市人民政府办公室关于转发2026年渔业生产目标和重点的通知\n各区人民政府:\n现将《2026年渔业生产目标和重点》转发给你们。\n二〇二五年十一月十四日\n2026年渔业生产目标和重点\n一、目标任务\n1.放养鱼塘8万亩。\n2.新增循环水养殖2万亩。\n二、措施\n加强规划引导。\n',
    )
    expect(meta.published).toBe('2025-11-14')
  })
})
