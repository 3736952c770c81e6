import { type Ctx, commandContext } from '../../kernel/context.ts'
import { actorNamed } from '../people/actor-named.ts'
import { type OfficeSetUp, setUpOffice } from '../people/set-up-office.ts'

/** For tests: two streets of a district, one with two sections; an inspector and a reporter each, a district inspector. */
export async function officeExample(): Promise<OfficeExample> {
  const role = (username: string, unit: string, role: 'inspector' | 'reporter' | 'leader') => {
    return { key: username, unit, role, title: username, holder: username }
  }
  const names = ['li', 'wang', 'zhao', 'sun', 'qian']
  const setUp = await setUpOffice(commandContext(), {
    units: [
      { key: 'district', parent: null, kind: 'district', name: '云汀区' },
      { key: 'street', parent: 'district', kind: 'street', name: '汀兰街道' },
      { key: 'economy', parent: 'street', kind: 'section', name: '经济科' },
      { key: 'city', parent: 'street', kind: 'section', name: '城建科' },
      { key: 'other', parent: 'district', kind: 'street', name: '望舟街道' },
    ],
    people: names.map((name) => ({ key: name, username: name, name })),
    posts: [
      role('li', 'economy', 'inspector'),
      role('wang', 'economy', 'reporter'),
      role('zhao', 'other', 'inspector'),
      role('sun', 'street', 'leader'),
      role('qian', 'city', 'reporter'),
    ],
    oneTime: false,
  })
  return { ...setUp, as: async (username) => ({ ...commandContext(await actorNamed(username)), now: NOW }) }
}

export interface OfficeExample extends OfficeSetUp {
  /** The context of a request of 李 (督查员), 王 (填报人, 经济科), 赵 (the other street's 督查员), 孙 (分管领导), 钱 (填报人, 城建科). */
  as: (username: 'li' | 'wang' | 'zhao' | 'sun' | 'qian') => Promise<Ctx>
}

export const NOW = Date.parse('2025-07-10T09:00:00+08:00')

/** A report of our own writing: two targets, a dated deed and two commitments in words. */
export const REPORT_TEXT = `汀兰街道2024年工作总结和2025年工作计划
发布日期：2025-01-10

一、2024年工作回顾
2024年，汀兰街道办事处围绕区委、区政府部署，扎实推进各项工作。全年新引进产业项目14个，完成固定资产投资8.2亿元。民生保障持续改善，新建口袋公园2个，社会大局保持稳定，各项任务总体完成，为下一步工作打下了基础。

二、2025年工作计划
（一）聚焦项目招引
力争新引进产业项目16个。力争一季度滨河产业园开工建设。编制闲置厂房招商地图，向社会公开并动态更新。
（二）聚焦城市更新
新建口袋公园3个。建立共享单车停放协同管理机制，整治重点路口乱停乱放。
`
