import type { OfficePlan } from '../../lib/ledger/people/set-up-office.ts'

export const STREET = '澄浦街道'
export const COMMUNITIES = ['东篱社区', '西屏社区', '南浦社区'] as const

/** Who does what in the year, by the names they sign in with. */
export const ADMINISTRATOR = 'qinshu'
export const INSPECTOR = 'songdu'
export const LEADER = 'wenyuan'
export const HEAD = 'gaoyi'
export const [ECONOMY, CITY, LIVELIHOOD] = ['liangqian', 'jianghe', 'taoran'] as const
/** Takes over from liangqian in August. */
export const SUCCESSOR = 'xuzhichun'
export const [EAST, WEST, SOUTH] = ['ludong', 'baixi', 'nanyi'] as const

const reporter = (key: string, unit: string, title: string) => ({
  ...{ key: `${key}-post`, unit, role: 'reporter' as const, title, holder: key },
})

/** The invented street as it stands when the year begins: three sections, three communities, ten people. */
export const OFFICE: OfficePlan = {
  units: [
    { key: 'street', parent: null, kind: 'street', name: STREET },
    { key: 'economy', parent: 'street', kind: 'section', name: '经济发展科' },
    { key: 'city', parent: 'street', kind: 'section', name: '城市建设科' },
    { key: 'livelihood', parent: 'street', kind: 'section', name: '民生保障科' },
    { key: 'east', parent: 'street', kind: 'community', name: COMMUNITIES[0] },
    { key: 'west', parent: 'street', kind: 'community', name: COMMUNITIES[1] },
    { key: 'south', parent: 'street', kind: 'community', name: COMMUNITIES[2] },
  ],
  people: Object.entries({
    ...{ qinshu: '覃书', songdu: '宋渡', wenyuan: '闻远', gaoyi: '高屹', liangqian: '梁浅', jianghe: '蒋禾' },
    ...{ taoran: '陶然', ludong: '陆东', baixi: '白汐', nanyi: '南依' },
  }).map(([username, name]) => ({ key: username, username, name })),
  posts: [
    { key: 'admin', unit: 'street', role: 'sysAdmin', title: '系统管理员', holder: ADMINISTRATOR },
    { key: 'inspector', unit: 'street', role: 'inspector', title: '督查岗', holder: INSPECTOR },
    { key: 'leader', unit: 'street', role: 'leader', title: '分管领导', holder: LEADER },
    { key: 'head', unit: 'economy', role: 'head', title: '经济发展科科长', holder: HEAD },
    reporter(ECONOMY, 'economy', '经济发展科填报岗'),
    reporter(CITY, 'city', '城市建设科填报岗'),
    reporter(LIVELIHOOD, 'livelihood', '民生保障科填报岗'),
    reporter(EAST, 'east', '东篱社区填报岗'),
    reporter(WEST, 'west', '西屏社区填报岗'),
    reporter(SOUTH, 'south', '南浦社区填报岗'),
  ],
  oneTime: false,
}
