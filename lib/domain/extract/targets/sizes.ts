import type { Quantity } from '../numbers/quantities.ts'
import { AREA, MONEY } from '../numbers/units.ts'

const PLANT =
  /^(?:\/年)?\p{Script=Han}[^,]{0,30}(?:项目|技改|工程|基地|生产线|装置|机组|电站|电厂|水厂|工厂|厂|产业园|园区)/u

/** 7万吨合金项目, 30亿元光伏项目: what a plant can do or costs. */
export const isSize = (right: string, unit: string) =>
  (/^(?:百?千?万?亿?)?(?:吨|千瓦|兆瓦|千瓦时|立方米|头|只|羽|套|台)$/.test(unit) || MONEY.test(unit)) &&
  PLANT.test(right) &&
  !/投资|资金|贷款|税收|任务|项目库/.test(right) &&
  !/^(?:用于|进行|建设|实施|改造|对|在|新建|打造|推进|完成|开展|支持|修建|扩建|改建|购置|启动|建成|兴建|开工|完善|整治|铺设|加快|重建|续建|维修|筹建|及|和|以上的?\p{Script=Han}{0,4}目标)/u.test(
    right,
  ) &&
  (MONEY.test(unit) || !/^(?:套|台|头|只)$/.test(unit))

const COUNT = '[个家座处所台栋幢条项支户间套艘辆]'
const COUNTED_AFTER = new RegExp(
  `^的?(?:(?![与和及])\\p{Script=Han}){2,16}(?:\\d{1,6}|[一二两三四五六七八九十]{1,3})${COUNT}`,
  'u',
)
const COUNTED_BEFORE = new RegExp(`(?:\\d|[一二两三四五六七八九十])[百千万]?${COUNT}$`)

/** 2000头奶牛场16个, 5个1000平方米以上的中心: how large the things are that the other number counts. */
export function sizesCounted(left: string, right: string, { unit, comparator }: Quantity): boolean {
  if (/伏/.test(unit ?? '')) return true
  if (!/(?:吨|头|只|羽|张|床位|平方米|立方米|亩|千瓦|兆瓦|公里|米|人|户|万?元|公顷)$/.test(unit ?? '')) return false
  if (
    (COUNTED_AFTER.test(right) &&
      !/^(?:建设|完成|实施|用于|改造|新建|对|打造|推进|修|硬化|铺设|整|维修|购|扶持|帮助|解决|扩建|改建|安装|支持|发展|兴建|资助|救助)/.test(
        right,
      )) ||
    /^床位?(?:以上|以下)的?\p{Script=Han}/u.test(right)
  )
    return true
  return (
    (comparator === 'gte' || comparator === 'lte') && COUNTED_BEFORE.test(left) && /^的?\p{Script=Han}{2}/u.test(right)
  )
}

/** 投资8亿元的, 占地30亩的, 容纳500人的: a measure that 的 ties to the noun after it. */
export function describesNext(left: string, right: string, unit: string): boolean {
  if (MONEY.test(unit) && /^(?:建设|打造|兴建|新建|改造|实施|建成)[^,]{0,4}的/.test(right)) return true
  if (!right.startsWith('的')) return /^(?:级|规模的)/.test(right)
  // 形成年产值达500亿元的集群: what is to be reached, not what it costs.
  if (/(?:产值|交易额|营收|营业收入|销售额|收入)达到?$|(?:形成|建成)[^,]{0,8}(?:面积|规模|产量)达到$/.test(left))
    return false
  if (MONEY.test(unit) || AREA.test(unit) || /^(?:万?亿|千?万)$/.test(unit)) return true
  return (
    /^(?:[人名]|公里|千米|米|吨|千瓦|兆瓦|个月|张|床|床位|万人)$/.test(unit) ||
    /(?:投资|容纳|长|高|宽|含|带)$/.test(left)
  )
}
