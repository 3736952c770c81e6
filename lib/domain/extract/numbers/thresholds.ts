import type { Span } from '../read-report-types.ts'
import type { Quantity } from './quantities.ts'
import { AREA, MONEY } from './units.ts'

const NOUN =
  /^的?(?:重大|重点|优质|工业|产业|制造业|服务业|投资|大|特|骨干|龙头|税收|纳税|规上|楼宇|专业|商贸|经济|限上|优势|主导|外资|内资|高新技术|先进|特色)*(?:项目|企业|单位|场所|小区|餐饮|建筑|人员|老人|老年人|群众|对象|工程|楼宇|公司|税源|产业|集群|园区|地块|商品房|游客|村|镇|强村|大户|农户|贷款|合同|工业|基地|市场|园|平台|街区|职工|用户|学校|医院|客户|大道|机组|锅炉|水库|河道|人口|乡镇|旅客|船舶)/
/** 年产值2000万元以上, 税收超千万元: what a firm must reach to be counted. */
const SIZE =
  /(?:年?产值|年?税收|纳税|营收|营业收入|销售收入|年销售额|投资额|总投资|单体投资|固定资产投资|年收入|集体收入|经营性收入|集体经济(?:收入|经营性收入)?|规模|年主营业务收入|到账|面积)(?:在|超过?|达到?|过|不低于|突破)?$/

/** 为20万群众解决…: a bare 万 counts people. */
const PEOPLE =
  /^(?:名)?(?:贫困|困难|特困|农村|城镇|库区)?(?:群众|人口|居民|农民|农户|职工|老人|老年人|学生|对象|人员|用户)/

/** A number inside a name that only says which things are meant: 亿元以上项目, 500平方米以下餐馆, 收入50万元以上的村. */
export function isThreshold(folded: string, [from, to]: Span, quantity: Quantity): boolean {
  const left = folded.slice(from, quantity.start)
  const right = folded.slice(quantity.end, to)
  const unit = quantity.unit ?? ''
  const open = quantity.comparator === 'gte' || quantity.comparator === 'lte' || quantity.comparator === 'range'
  const money =
    MONEY.test(unit) || (/^(?:万?亿|千?百?万)$/.test(unit) && !(quantity.comparator === 'plain' && PEOPLE.test(right)))
  if (money && /^(?:级|元级)/.test(right)) return true
  if (money && SIZE.test(left) && open && /^的/.test(right)) return true
  if (money && open && /^\d{1,4}[个家只项户]/.test(right)) return true
  if (money && open && NOUN.test(right)) return true
  if (money && NOUN.test(right)) return !/^(?:的)?(?:项目|产业|工程)?(?:投资|资金|贷款|税收)/.test(right)
  if (AREA.test(unit)) return open && (right.startsWith('的') || NOUN.test(right))
  if (!open) return false
  if (/^(?:人|名|户|万人|张|间|头)$/.test(unit))
    return /^的(?!\p{Script=Han}{0,8}(?:可|全|能|达))/u.test(right) && NOUN.test(right)
  return /^(?:层|千瓦|吨|蒸吨|立方米|辆|米|公里)$/.test(unit) && NOUN.test(right)
}
