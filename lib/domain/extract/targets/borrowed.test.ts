import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('some of what was counted', () => {
  it.each<[string, string[]]>([
    [
      '帮扶1200人成功就业，其中退役军人160人。',
      ['帮扶成功就业 count plain 1200 人', '帮扶退役军人成功就业 count plain 160 人'],
    ],
    ['新建托育园20所（其中公办8所以上）惠及居民。', ['新建托育园 count plain 20 所', '新建公办托育园 count gte 8 所']],
    ['完成危房改造500户，其中五保户120户。', ['危房改造 count plain 500 户', '五保户改造 count plain 120 户']],
    [
      '新改建农村公路120公里，其中村道80公里。',
      ['新改建农村公路 count plain 120 公里', '新改建村道 count plain 80 公里'],
    ],
    ['推进重点项目建设20个，其中工业项目9个。', ['重点项目建设 count plain 20 个', '工业项目建设 count plain 9 个']],
    [
      '签约项目10个，其中亿元以上3个、5亿元以上1个。',
      ['签约项目 count plain 10 个', '签约亿元以上项目 count plain 3 个', '签约5亿元以上项目 count plain 1 个'],
    ],
    ['全年招商90亿元，包括2个10亿元以上项目。', ['招商 level plain 90 亿元', '10亿元以上项目 count plain 2 个']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('an amount without its owner', () => {
  it.each<[string, string[]]>([
    [
      '园区企业实现产值3亿元，实现税收900万元。',
      ['园区企业产值 level plain 3 亿元', '园区企业税收 level plain 900 万元'],
    ],
    // What the region as a whole brings in owns nothing of the next amount.
    ['实现地区生产总值90亿元，税收6亿元。', ['地区生产总值 level plain 90 亿元', '税收 level plain 6 亿元']],
    [
      '粮食播种面积稳定在42万亩，总产保持在18万吨。',
      ['粮食播种面积 level plain 42 万亩', '粮食总产 level plain 18 万吨'],
    ],
    ['推进引水提质工程建设，新增受益人口3万人。', ['引水提质工程建设新增受益人口 count plain 3 万人']],
    ['河道整治开工数达到60条，完成整治80公里。', ['河道整治开工数 count plain 60 条', '河道整治 count plain 80 公里']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a place or a means before the deed', () => {
  it.each<[string, string]>([
    ['在城郊住宅推广光伏屋顶6万平方米。', '推广光伏屋顶 count plain 6 万平方米'],
    ['由区民政局牵头建设长者食堂3家。', '建设长者食堂 count plain 3 家'],
    ['在偏远山区架设通信基站15座。', '架设通信基站 count plain 15 座'],
    ['利用闲置校舍改建养老院2所。', '改建养老院 count plain 2 所'],
    ['会同市场监管部门检查餐饮单位500家次。', '检查餐饮单位 count plain 500 家次'],
    ['以绿色理念抓好40宗水务工程建设。', '水务工程建设 count plain 40 宗'],
    ['对辖区32个老旧小区实施改造。', '老旧小区改造 count plain 32 个'],
    ['开工云澜产业基地等95个项目。', '开工项目 count plain 95 个'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]))
})

describe('money and what is done with it', () => {
  it.each<[string, string[]]>([
    ['投资4000万元启动以路网、电网为重点的管网改造工程。', ['管网改造工程投资 level plain 4000 万元']],
    ['投资3000万元建成日产2万吨的自来水厂。', ['日产2万吨的自来水厂投资 level plain 3000 万元']],
    ['投资860万元硬化村组道路16公里。', ['村组道路投资 level plain 860 万元', '硬化村组道路 count plain 16 公里']],
    ['工业投资额达到21亿元。', ['工业投资额 level plain 21 亿元']],
    ['项目投产后可实现年产值10亿元。', []],
    ['云岭大桥（全长460米，投资2亿元）5月开工。', ['云岭大桥开工 @ 2025-05-31']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
