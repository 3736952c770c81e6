import { describe, expect, it } from 'vitest'
import { draftTasks } from '../draft/draft.ts'
import { readReport } from '../read-report.ts'

const wordsIn = (sentence: string) => {
  const text = `云澜街道2025年工作计划\n一、2025年重点任务\n${sentence}\n`
  const own = draftTasks(readReport(text), text).filter((task) => task.kind === 'words')
  return own.map((task) => text.slice(...task.span))
}

describe('the further deed of a sentence that holds targets', () => {
  it.each([
    ['新建口袋公园3个，加速布局滨河驿站。', '加速布局滨河驿站'],
    ['围绕数字产业，加大驻点招商、以情招商力度，力争签约项目6个。', '加大驻点招商、以情招商力度'],
    ['深挖楼宇潜力，引导商户加大设备投入，力争新增纳税企业5家。', '引导商户加大设备投入'],
    ['全力推进欠薪纠纷化解，确保重大活动期间零失控。', '全力推进欠薪纠纷化解'],
    [
      '常态化开展河道巡查，进一步推动沿河商铺完善截污设施，每季度清洗管网。',
      '常态化开展河道巡查，进一步推动沿河商铺完善截污设施',
    ],
  ])('%s', (sentence, deed) => expect(wordsIn(sentence)).toEqual([deed]))

  it.each([
    ['新建口袋公园3个，进一步提升群众幸福感。'],
    ['新建口袋公园3个，全力打造宜居环境。'],
    ['新增纳税企业5家，加大力度。'],
    ['新增纳税企业5家，为发展注入强劲动力。'],
  ])('%s has none', (sentence) => expect(wordsIn(sentence)).toEqual([]))
})
