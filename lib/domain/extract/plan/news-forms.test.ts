import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const quotes = (text: string) => readReport(text).targets.map((target) => target.quote)

describe('news of a plan', () => {
  const heard =
    '青溪日报1月9日电(记者林舟)记者从云汀市财政工作会议上获悉,2016年,云汀市财政计划收入812.4亿元,比上年增长9.5%。' +
    '\n其中,市级收入301.2亿元;区县收入511.2亿元。'

  it('begins behind what tells from whom the news has it', () => {
    const read = readReport(heard)
    expect(read.planSpan?.[0]).toBe(heard.indexOf('2016年'))
    expect(read.targets.map((target) => target.value)).toEqual(['812.4', '9.5', '301.2', '511.2'])
    expect(read.meta.planPeriod).toEqual({ start: '2016-01-01', end: '2016-12-31' })
  })

  it('is for the one year that it names', () => {
    const read = readReport(
      '本报讯 昨日,全市水务系统2012年工作部署会在青溪厅召开。今年,市水务局将进一步加大力度。全年将完成水利投资7.5亿元。今年将加快三河堤防加固,堤防加固后,将把两岸连成一体。',
    )
    expect(read.targets.map((target) => [target.value, target.due])).toEqual([['7.5', '2012-12-31']])
  })

  it('is for the year of the date at its head, whatever order it is printed in', () => {
    const read = readReport(
      '云汀区听澜街道认真落实推进会精神\n\n16.03.2017  09:20\n\n会后,听澜街道迅速行动。全年计划改造庭院6个,力争新建绿地2000平方米,年内培训居民300人次。',
    )
    expect(read.meta.published).toBe('2017-03-16')
    expect(read.targets.map((target) => target.due)).toEqual(['2017-12-31', '2017-12-31', '2017-12-31'])
  })

  it('that begins with the year of its aims looks back on nothing', () => {
    const read = readReport(
      '聚力园区建设 激发发展动能\n\n发布时间:2023-02-10 来源:云汀融媒\n\n2023年,云汀镇经济工作的主要目标是:地区生产总值增长9%;固定资产投资增长15%。\n\n该镇将围绕12个重点项目强化要素保障,全面推进乡村建设。',
    )
    expect(read.meta.planPeriod?.end).toBe('2023-12-31')
    expect(read.targets.slice(0, 2).map((target) => [target.value, target.due])).toEqual([
      ['9', '2023-12-31'],
      ['15', '2023-12-31'],
    ])
  })

  it('takes no time stamp and no head of news for a task', () => {
    const text =
      '首页 新闻\n今年青溪市将改造农房三千余户\n2021-03-11 10:20 青溪新闻网\n记者从青溪市住建工作会上获悉,今年青溪市将改造农房3000户以上,新建公园12个,年底前完成危房排查。'
    expect(quotes(text).some((quote) => /青溪新闻网|10:20/.test(quote))).toBe(false)
    expect(quotes(text)).toContain('新建公园12个')
  })

  it('begins in the middle of a sentence where a new year does', () => {
    const text =
      '1月20日,双桥镇召开人民代表大会,邀请全镇52名代表建言。2014年,双桥镇狠抓落实,全年预计农业总产值2.2亿元,实现人均纯收入7100元,2015年是深化改革的重要一年,代表们要为全面实现2015年农业总产值增长9%以上、人均纯收入增长12%以上的目标统一思想。'
    expect(readReport(text).targets.map((target) => target.value)).toEqual(['9', '12'])
  })
})

describe('what looks back', () => {
  it('promises nothing in an entry of a yearbook', () => {
    const text =
      '【概况】听澜街道办事处成立于1984年,辖区面积5.2平方千米,常住人口9800户、21000人,辖8个社区,党员760名。' +
      '\n【防汛工作】累计召开防汛会议12次,共清理排水沟46条,累计转移群众310人,张贴公告5200张,加强值班值守,完善应急预案。' +
      '\n【文化工作】先后举办演出16场,共发放图书2300册,建设文化站3处,推进全民阅读。'
    expect(quotes(text)).toEqual([])
  })

  it('leaves out the present state that a plan describes before its aims', () => {
    const text =
      '青溪镇蔬菜产业振兴计划\n一、发展现状\n2013年,全镇蔬菜总产值3.13亿元,新打机井45眼。\n二、发展目标\n到2016年,全镇新增蔬菜基地两个。新增冷库5座。建成大棚200个。'
    expect(quotes(text).some((quote) => /3\.13|45眼/.test(quote))).toBe(false)
    expect(quotes(text)).toContain('新增冷库5座')
  })
})

describe('who issues a text that no field and no title names', () => {
  const TASKS = '。今年将新建公园2个，改造道路5条，新增车位300个。'
  it.each([
    ['云汀县第十六届人民代表大会第三次会议对民生实事项目进行了票决', '云汀县'],
    ['中共云汀市委、云汀市人民政府近日发出通知', '云汀市'],
    ['1月20日，双桥镇召开工作会议，部署重点工作', '双桥镇'],
    ['记者昨日获悉，2016年云汀县推出了新一轮民心工程', '云汀县'],
    ['春节过后，望月楼街道上下迅速行动', '望月楼街道'],
    ['会上听取的情况已列入区政府工作报告', null],
  ])('%s → %s', (words, unit) => {
    expect(readReport(`${words}${TASKS}`).meta.unit).toBe(unit)
  })
})

describe('a plan that only its tasks or its first words show', () => {
  it('is a list of dated tasks', () => {
    const text =
      '一、整理社区图书并编号上架。(5月前完成)\n二、继续办好合唱队，动员3名居民加入合唱队。(9月前完成)\n三、开展读书活动，培训志愿者20名。\n1、歌曲比赛\n2、象棋比赛\n3、书画展\n'
    const read = readReport(text)
    expect(read.isReport).toBe(true)
    expect(read.targets.some((target) => target.quote.startsWith('动员3名居民'))).toBe(true)
    expect(read.sentences.some((sentence) => text.slice(...sentence.span) === '(9月前完成)')).toBe(false)
  })

  it('says that it is a statement of responsibility', () => {
    const text =
      '为落实消防法规，明确责任，结合我单位实际，特制定本年度消防安全目标责任书：\n一、控制指标\n1、火灾死亡率控制在0.4‰。\n2、重伤率控制在1.1‰。\n二、主要任务\n1、抓好消防安全培训，落实值班制度。\n2、加强消防设施维护，开展隐患排查。\n3、各科室要及时上报隐患。\n'
    const read = readReport(text)
    expect(read.planSpan?.[0]).toBeGreaterThan(text.indexOf('责任书'))
    expect(read.targets.map((target) => target.value)).toEqual(['0.4', '1.1'])
  })
})
