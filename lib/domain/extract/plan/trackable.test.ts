import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

/** The sentences of a plan that are tasks. */
function tasksOf(...lines: string[]): string[] {
  const text = `云澜区2025年工作计划\n新建公园2处。\n${lines.join('\n')}\n改造小区5个。\n`
  return readReport(text)
    .sentences.filter((one) => one.trackable)
    .map((one) => text.slice(...one.span))
    .filter((words) => !/新建公园2处|改造小区5个/.test(words))
}

describe('a task', () => {
  it.each([
    '加快城西地块有机更新。',
    '开展夜间施工噪音专项行动。',
    '推进农村公路养护，做好秸秆禁烧巡查。',
    '支持北苑园区申报省级特色园区。',
    '办好第三届云澜读书节。',
    '提高环卫工人工资标准。',
    '严格落实河长制，确保水质持续改善。',
    '搞好征兵和民兵整组工作。',
    '引导商户签订门前责任书；',
    '建立重点项目领导包联制度，逐个项目明确牵头领导。',
    '用好一网统管平台，实现问题早发现、早处置。',
    '坚持以人民为中心，新建老年食堂，加装电梯，完成背街小巷改造。',
  ])('%s', (words) => {
    expect(tasksOf(words)).toEqual([words])
  })
})

describe('no task', () => {
  it.each([
    '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。',
    '2025年是规划收官之年，做好全年工作意义重大。',
    '今年工作的总体要求是：坚持稳中求进，奋力谱写云澜新篇章。',
    '具体工作中，重点抓好以下五个方面：',
    '坚决拥护“两个确立”，坚决做到“两个维护”。',
    '面对新形势新挑战，我们必须振奋精神、迎难而上。',
    '全区上下要进一步解放思想、抢抓机遇。',
    '我们面临着难得的历史机遇。',
    '始终把群众满意作为根本标准，永葆为民初心。',
    '2025年，区水利局将以项目建设为抓手，扎实推进水利各项工作再上新台阶。',
    '突出抓好九项重点工作。',
  ])('%s', (words) => {
    expect(tasksOf(words)).toEqual([])
  })

  it('is a phrase that names what the next sentences say', () => {
    const detail = '建立企业服务专员制度，开展惠企政策进园区活动，帮助企业解决用工难题。'
    expect(tasksOf(`优化营商环境。${detail}`)).toEqual([detail])
    expect(tasksOf(`一是优化营商环境。${detail}`)).toEqual([detail])
  })
})
