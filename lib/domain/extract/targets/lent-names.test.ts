import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'
import { targetsOf, told } from './told.ts'

describe('names that other words lend', () => {
  it('gives the places of a list what they are to have', () => {
    const text = '云汀乡2026年工作计划\n确保全乡贫困户脱贫90户、310人。其中，东岭村31户、114人；西岭村59户、196人；'
    expect(readReport(text).targets.map((one) => one.indicator)).toEqual([
      '贫困户脱贫',
      '贫困户脱贫',
      '东岭村贫困户脱贫',
      '东岭村贫困户脱贫',
      '西岭村贫困户脱贫',
      '西岭村贫困户脱贫',
    ])
    const some = '云汀乡2026年工作计划\n新建卫生室5个，其中东岭村2个、西岭村3个。'
    expect(
      readReport(some)
        .targets.slice(1)
        .map((one) => one.indicator),
    ).toEqual(['新建东岭村卫生室', '新建西岭村卫生室'])
    const kinds = '云汀乡2026年工作计划\n新建卫生室12个，打造样板村6个。'
    expect(readReport(kinds).targets.map((one) => one.indicator)).toEqual(['新建卫生室', '打造样板村'])
  })

  it('names money by what stands behind it', () => {
    const text = '云汀县2026年工作计划\n投资2亿元，新建、改建农村公路300公里。'
    expect(readReport(text).targets[0]?.indicator).toBe('农村公路投资')
    expect(told('云汀县今年将投资2.6亿元用于灌区渠系改造。')).toEqual(['灌区渠系改造投资 level plain 2.6 亿元'])
  })

  it.each([
    [
      '养老、医疗和生育保险参保人数分别达到56万人、70万人、22万人，基金收入分别达到17亿元、5亿元、1亿元。',
      [
        '养老保险参保人数 level plain 56 万人',
        '医疗保险参保人数 level plain 70 万人',
        '生育保险参保人数 level plain 22 万人',
        '养老保险基金收入 level plain 17 亿元',
        '医疗保险基金收入 level plain 5 亿元',
        '生育保险基金收入 level plain 1 亿元',
      ],
    ],
    ['一般公共预算支出（扣除2022年一次性补助支出外）增长3%以上。', ['一般公共预算支出 growth gte 3 %']],
    ['建成青岭等5县污水处理厂。', ['建成污水处理厂 count plain 5 县']],
    ['高档次规划农家乐10家。', ['规划农家乐 count plain 10 家']],
    ['新发展投资2亿元的选矿项目一处。', ['新发展选矿项目 count plain 1 处']],
    ['完成超120个50户以上木屋村寨管网建设。', ['木屋村寨管网建设 count gte 120 个']],
    ['确保每户至少有1人就业。', ['每户就业 count gte 1 人']],
    ['人口自然增长率控制在6%0以内。', ['人口自然增长率 share lte 6 ‰']],
    [
      '新增就业4万人，下岗失业人员再就业2万人。',
      ['新增就业 count plain 4 万人', '下岗失业人员再就业 count plain 2 万人'],
    ],
    ['确保城东新校区、城西幼儿园秋季投入使用。', ['城东新校区、城西幼儿园投入使用 @ null']],
    ['落实交通厅2月25日召开的现场会议精神。', []],
    ['被列为30个中心镇之一的云汀镇加快发展。', []],
    ['云汀县计划到2025年，建成高标准农田30万亩。', ['建成高标准农田 count plain 30 万亩']],
    ['实现“三个翻番”目标。', []],
    ['今年云汀市水利建设将完成投资12亿元。', ['云汀市水利建设完成投资 level plain 12 亿元']],
    ['未来三年将新建学校30所。', ['新建学校 count plain 30 所']],
    ['云汀县今年将新增就业3000人。', ['新增就业 count plain 3000 人']],
    [
      '实现产值8亿元、税收2亿元，同比增长20%和25%。',
      ['产值 level plain 8 亿元', '税收 level plain 2 亿元', '产值 growth plain 20 %', '税收 growth plain 25 %'],
    ],
    ['贷款余额80亿元，新增10亿元。', ['贷款余额 level plain 80 亿元', '贷款余额新增 level plain 10 亿元']],
    ['实现产值、税收两个翻番。', []],
    ['建成投用东岭大桥、19条市政道路等项目。', ['建成投用市政道路 count plain 19 条']],
    ['完成灌渠续建项目、建设村级充电站7个。', ['建设村级充电站 count plain 7 个']],
    ['其中指令性计划814万公斤。', ['指令性计划 count plain 814 万公斤']],
    ['生产总值五年翻一番，财政收入比2010年翻一番以上。', ['生产总值 growth plain 1 番', '财政收入 growth gte 1 番']],
    ['孕产妇死亡率降至15/10万以下。', ['孕产妇死亡率 share lte 15 /10万']],
    ['浓度控制在40微克以下。', ['浓度 level lte 40 微克']],
    ['粮食比上年增产2%，排放总量削减3%。', ['粮食 growth plain 2 %', '排放总量 growth plain -3 %']],
    ['筹资300万元修建文化广场1处。', ['筹资修建文化广场 level plain 300 万元', '修建文化广场 count plain 1 处']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it('keeps the day of school for a deed without a number', () => {
    expect(targetsOf('东岭幼儿园春季学期开园。')[0]).toMatchObject({ due: null, dueStated: true })
  })
})
