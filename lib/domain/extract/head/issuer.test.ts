import { describe, expect, it } from 'vitest'
import { fold } from '../layout/fold.ts'
import { readReport } from '../read-report.ts'
import { documentHead } from './document.ts'
import { placeIn } from './places.ts'
import { unitNamed } from './unit-names.ts'

describe('the unit that a title names', () => {
  it.each([
    ['滨江市云汀区听澜街道办事处2024年工作总结', '听澜街道'],
    ['唐桥镇街道2025年工作计划', '唐桥镇街道'],
    ['云汀区人民政府2024年政府工作报告', '云汀区'],
    ['2007年滨江市政府工作报告', '滨江市'],
    ['滨江市教育局2025年工作要点', '滨江市教育局'],
    ['区民政局2024年度工作总结及2025年工作思路', '区民政局'],
    ['关于印发《滨江市发展和改革委员会2025年工作要点》的通知', '滨江市发展和改革委员会'],
    ['滨江经济技术开发区管委会2025年重点工作', '滨江经济技术开发区'],
    ['青禾社区2025年工作计划', '青禾社区'],
    ['中共云汀区纪委2024年工作情况', '云汀区纪委'],
    ['工作总结', null],
    ['2025年工作计划', null],
  ])('%s', (title, unit) => {
    expect(unitNamed(title)).toBe(unit)
  })
})

describe('the head of a page', () => {
  const head = (text: string) => documentHead(fold(text))

  it('has the day of publication, not that of the meeting', () => {
    const text =
      '云澜县政府工作报告\n——2025年1月8日在云澜县第十八届人民代表大会第四次会议上\n发布时间：2025-01-15 09:30 来源：县政府办\n各位代表：\n'
    expect(head(text)).toMatchObject({ published: '2025-01-15', met: '2025-01-08', unit: '云澜县' })
    expect(head(text.replace(/发布时间.*\n/, '')).published).toBe(null)
  })

  it('has the day of the signature when there is no other, in figures or in words', () => {
    for (const day of ['2025年1月20日', '二〇二五年一月二十日', '二○二五年一月二十日'])
      expect(head(`云澜街道2025年工作计划\n新建公园2处。\n云澜街道办事处\n${day}\n`).published).toBe('2025-01-20')
  })

  it('prefers 发布日期 to 生成日期, and an issuer to where the page was copied from', () => {
    expect(
      head('生成日期：2025-01-02\n发布日期：2025-01-09\n发布机构：云澜街道\n云澜街道2025年工作计划\n'),
    ).toMatchObject({ published: '2025-01-09', unit: '云澜街道' })
    expect(head('云澜街道2025年工作计划\n来源：滨江日报\n').unit).toBe('云澜街道')
  })
})

describe('the unit that a text speaks of', () => {
  const unit = (text: string) => documentHead(fold(text)).unit
  const plan = '\n2025年，新建公园3个，改造小区5个，培训居民300人次。\n'

  it.each([
    ['会议紧紧围绕云汀区委、区政府部署。听澜街道第三届社区代表大会召开。', '听澜街道'],
    ['按照县委、县政府的部署，扎实推进建设。', null],
    ['被青溪市政府列为20个重点镇之一的听澜镇，以建设新城为契机，加快发展。', '听澜镇'],
    ['青溪网2月3日讯 在青溪县十五届人大二次会议上，县长林舟代表县政府作报告。', '青溪县'],
    ['2018年，听澜街道认真贯彻会议精神，牢牢把握思路。', '听澜街道'],
    ['（青溪县融媒体中心）在青溪县第十八届人民代表大会上票决产生。', '青溪县'],
    ['（记者林舟）青溪县十九届人大四次会议上提出：', '青溪县'],
    ['近日，在滨江市青溪县第十七届人民代表大会上作报告。', '青溪县'],
    ['主任受省政府委托，向省十届人大作报告。', null],
  ])('%s', (text, expected) => expect(unit(text + plan)).toBe(expected))

  it.each([
    ['青溪市发展和改革局强化项目建设推动经济发展\n发布日期：2025-02-17', '青溪市发展和改革局'],
    ['青溪县水利局2025年工作谋划', '青溪县水利局'],
    ['2025年度市县民生实事项目进度表\n来源：青溪县人民政府办公室', '青溪县'],
    ['青溪县人民政府-2025年听澜乡主要工作计划', '听澜乡'],
  ])('in the title %s', (title, expected) => expect(unit(`${title}\n${plan}`)).toBe(expected))
})

describe('the place', () => {
  it.each([
    ['浙江省桐乡市崇福镇2025年工作计划', { province: '浙江省', city: null, district: '桐乡市' }],
    ['内蒙古自治区锡林郭勒盟多伦县工作报告', { province: '内蒙古自治区', city: '锡林郭勒盟', district: '多伦县' }],
    ['凉山彝族自治州西昌市工作报告', { province: null, city: '凉山彝族自治州', district: '西昌市' }],
    ['上海市徐汇区某街道', { province: null, city: '上海市', district: '徐汇区' }],
    ['创建全国示范县、模范县，贯彻市委和县委部署', { province: null, city: null, district: null }],
    ['河南省范县2025年工作计划', { province: '河南省', city: null, district: '范县' }],
    ['马鞍山市和县2025年工作计划', { province: null, city: '马鞍山市', district: '和县' }],
    ['我们要惠民、兴业、公安、资源、富裕、文明', { province: null, city: null, district: null }],
  ])('%s', (text, place) => {
    expect(placeIn(text)).toEqual(place)
  })

  it('of a city and its offices is no district', () => {
    expect(placeIn('苏州市的姑苏区、吴江区、虎丘区，姑苏区新建公园', '苏州市').district).toBe(null)
    expect(placeIn('苏州市教育局在姑苏区新建学校', '苏州市教育局').district).toBe(null)
  })

  it('is read in time that grows with the text', () => {
    const text = '苏州市姑苏区平江街道新建公园三处。'.repeat(6000)
    const start = performance.now()
    placeIn(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('names a unit that only says what level it is', () => {
    const text =
      '各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、2024年工作回顾\n苏州市全年建成公园9处。\n二、2025年工作任务\n新建公园3处，改造小区5个，苏州市地铁新线开工。\n'
    expect(readReport(text).meta).toMatchObject({ unit: '苏州市', city: '苏州市', district: null })
  })
})
