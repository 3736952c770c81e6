/** Classifiers by which an office counts what it has done; (?!…) are the words that only begin like one. */
const COUNTED =
  '个标准工作日 个标准化工作日 个工作日 工作日 人次 人天 人份 人(?!均|才|口|民|大代表|社|居|工智能) 户次 户(?!籍|外|均|型|口) 家次 家(?!庭|园|装|政|电|乡|长|属|畜|访) 场次 场(?!所|地|景|馆|内|外|镇) 班次 课时 学时 学分 批次 台套 件套 台次 台(?!阶|账|胞|商) 辆次 辆 篇次 条次 件次 架次 航次 航班 趟次 趟 列(?!入|为|出|车) 艘次 次(?!要|序|生) 个 项次 项(?!目(?!标)) 件(?!均) 起 处(?!于|理|置|罚|分|级) 座(?!谈|位) 所(?!有|需|在|属|得) 条(?!件|例|款) 套 间(?!隔|接|距) 栋 幢 艘 架(?!构) 部(?!门|分|署|队|位|级|委) 支(?!持|撑|部|付|出|柱|援) 名(?!单|录|牌|优|胜|城|特|医|师|校|列) 位次 位(?!于|数|居|列) 对 组(?!织|建|成|长|团) 批(?!准|复) 期(?!间|限|末|货|满|待) 班(?!子|组|级|主任) 株 棵 盆 盏 张 本(?!地|级|年|市|区|县|镇|质|月|次) 册 篇 份(?!额) 块钱 块 片(?!区|段|长|面) 宗 单(?!位|元|独|项|个|一) 笔 例(?!如|会|行) 桩 门(?!户|诊|类|槛|店|球) 款(?!项) 种(?!植|子|类|粮|业|养|公) 只 头 羽 枚 面(?!积|向|上|临|貌|对|粉) 幅 根(?!据|本|治) 眼 口(?!岸|袋|碑|径) 道(?!路|德) 节(?!能|点|约|日|水|庆|假|气) 床(?!位) 床位 尾(?!矿|水|货|款) 匹(?!配) 袋 箱 桶 瓶 盒 孔 棚(?!户|改) 餐 顿 集(?!中|体|团|镇|聚|约|成|市|贸|散|资) 首(?!批|个|家|次|席|先|套|创|都|届|要|位|台|季|月) 遍(?!布|及|地) 轮次 轮(?!值|岗|换|候|训|动|流|胎|椅) 周(?!岁|年|边|期|末|转) 对子 站(?!点|位) 楼宇 车次 标箱 只次 网格 字(?!号|样)'
const MEASURED =
  '微克/立方米 毫克/立方米 毫克/升 克/立方米 平方公里 平方千米 平方米 平方 平米 立方米 立方 ㎡ 公里 千米 厘米 毫米 米 公顷 方(?!面|案|式|向|法|针|位|便|圆|阵|队|形|言) 担(?!保|当|任|负|架|忧|心) 公斤/亩 公斤 千克 斤 克 吨标准煤/万元 吨标准煤 吨标煤 吨公里 吨/年 吨/日 吨 亩次 亩(?!均|产) 千瓦时 千瓦 兆瓦时 兆瓦 千伏安 兆伏安 美元 欧元 港元 日元 元/平方米 元/平米 元/人 元/月 元/年 元/亩 元/吨 元(?!素|旦|件|宇宙|器件) 度(?!假|过|汛|量|夏) 摄氏度 分贝 倍 番 天(?!然|气|津|内外) 个小时 小时 分钟 秒 个月 个季度 分(?!别|之|类|级|局|会|公司|布|批|步|区|解|散|流|享|析|组|层|段|管|包|红|支)'
/** What follows a number and makes it a date, an age, a rank or a name. */
const NAMED =
  '千伏(?!安) 周岁 岁 年度 年级 年 月份 月 日 号线 号楼 号 级 层 楼 大类 大 类 星级 星 强 时 线路 线 路 届 版 代 维 环 本账 位数'

/** Longer names stand before those they begin with. */
const either = (names: string) =>
  names
    .split(' ')
    .sort((a, b) => bare(b).length - bare(a).length)
    .join('|')
const bare = (name: string) => name.split('(?!')[0] as string

/** After a numeral, from its end: 余 or 多, 万 or 亿, the unit. */
export const UNIT = new RegExp(
  ` {0,2}(余|多|零?几|来)?(万亿|千万|百万|亿|万)?(余|多)?(?: {0,2}(个百分点|百分点|个点(?!位)|%|‰)| {0,2}(${either(`${MEASURED} ${COUNTED}`)})|(${either(NAMED)}))?`,
  'y',
)

export const MONEY = /(?:元|块钱)$/
export const AREA = /(?:平方米|平米|平方公里|平方千米|亩|公顷)$/
export const TIME = /^(?:天|个?小时|分钟|个月|个?工作日)$/

const SCALES: Readonly<Record<string, number>> = { 万亿: 12, 亿: 8, 千万: 7, 百万: 6, 万: 4 }

/** 万元 → 4 and 元: the power of ten a unit is printed with, and the unit it multiplies. */
export function scaleOf(unit: string): { power: number; base: string } {
  const scale = /^(?:万亿|千万|百万|亿|万)/.exec(unit)?.[0] ?? ''
  return { power: SCALES[scale] ?? 0, base: unit.slice(scale.length) }
}
