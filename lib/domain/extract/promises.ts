import { within } from './names.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './read-report-types.ts'
import { AREA, MONEY, TIME } from './units.ts'

const ABSTRACT =
  /^(?:方面|领域|环节|层面|维度|阶段|重点|原则|关键|目标|提升|维护|确立|意识|自信|坚持|确保|战略|抓手|字|问题|短板|主题|主线|定位|转变|结合|统一|关系|要素|专项(?:行动)?(?:$|[,、])|重要|首要|主攻|根本|务必|必须|聚焦|围绕|强化|突出|工作|举措|措施|任务|机制|制度|体系|行动|工程|计划|平台|着力点|突破口|新?台阶|篇章|大局|改革|文章|理念|品牌|新)/
const THRESHOLD_NOUN =
  /^的?(?:重大|重点|优质|工业|产业|制造业|服务业|投资|大)*(?:项目|企业|单位|场所|小区|餐饮|建筑|人员|老人|老年人|群众|对象|工程|楼宇|公司|税源|产业|集群|园区|地块|商品房|游客)/
const DESCRIBING =
  /(?:总投资|投资额|总建筑面积|建筑面积|占地|占地面积|用地|可容纳|能容纳|可停放|注册资金|注册资本|年?处理能力|设计能力|库容|全长|总长|长约|宽|高约|服务半径|距离|营业面积|面积超|单体)约?(?:达到?|为|超|近)?$/
const PAST = /去年|上年|截至|目前|现有|近年来|过去|以来|此前|前期已|累计已|(?:已|曾)(?![^,]{0,16}的)/
const LOOKS_AT =
  /(?:聚焦|围绕|对标|对照|按照|依托|发挥|针对|立足|锚定|瞄准|坚持|践行|牢记|紧扣|结合|以|这|上述|前述|每|由|从|原有|现有|之一的|其中的|作为)$/
const MAKING =
  /(?:新建|新增|建成|建设|改建|扩建|新改建|引进|落地|竣工|创建|培育|举办|完成|打造|新设|设立|新开|开办|启用|盘活|招引|引育|签约|开工|开展|组织|至少|不少于|争创|成功创建|建立|组建|增设|改造|拆除|达|每[月季年]度?)(?:省级|市级|区级|国家级|街道级|社区)?$/
const DEEDS =
  /完成|建成|新建|新增|改造|推进|实施|办好|办理|办成|开工|竣工|引进|招引|培育|举办|开展|建设|打造|整治|创建|实现|落地|启动|指导|督促|推动|加装|提升|做好|投用|交付|组织/
const CLASSIFIED = /^(?:座|所|处|家|条|个|场|栋|幢|间|次|支|期|部|台|辆|项|名|户|套|块)$/
const MADE = /新建|新增|建成|建设|改建|扩建|引进|落地|竣工|创建|培育|举办|完成|打造|新设|设立|增设|改造|开展|组织|加装/
const SHORTER = /缩短|压缩|控制|不超过|以内|减少|达到|不少于|不低于|天数|压减|至|提速/

/** Whether a quantity is a commitment of the plan and not a name, a threshold, a description or a past result. */
export function isPromise(folded: string, clause: Span, quantity: Quantity, names: readonly Span[]): boolean {
  if (quantity.named || within(quantity.number, names)) return false
  const left = folded.slice(clause[0], quantity.start)
  const full = folded.slice(clause[0], quantity.number)
  const right = folded.slice(quantity.end, clause[1])
  const unit = quantity.unit
  if (unit === null) return isScore(full, right)
  if (PAST.test(left) || LOOKS_AT.test(left) || DESCRIBING.test(left)) return false
  if (quantity.bare && !(/亿/.test(unit) && !/^级/.test(right))) return false
  if (/[%‰]|百分点|倍|番/.test(unit))
    return !/(?:由|从)(?:目前的?|上年的?)?$/.test(left) && !/^的?(?:股权|股份)/.test(right)
  if (isThreshold(folded, quantity, right, unit)) return false
  if (TIME.test(unit))
    return SHORTER.test(left.slice(-12)) || SHORTER.test(folded.slice(quantity.unitEnd, quantity.end))
  if (unit === '分' || unit === '度') return /达到?|不低于|超过|保持在|得分|成绩/.test(left.slice(-8))
  if (unit === '期' || unit === '道' || unit === '面' || unit === '门')
    return quantity.form === 'digits' && /举办|开展|开办|培训|组织|新建|打造|制作|推出|出/.test(left)
  if (quantity.form === 'chinese') return chinesePromise(left, right, quantity, unit)
  return !/^(?:方面|领域|环节|层面|维度|阶段|原则|字)/.test(right)
}

const isScore = (left: string, right: string) =>
  /(?:控制在|降至|降到|提高到|达到|不低于|不超过|不高于)$/.test(left) &&
  /指数|浓度|得分|排名|评分|测评|满意度|密度/.test(left) &&
  !/^[年月日.]/.test(right)

function isThreshold(folded: string, quantity: Quantity, right: string, unit: string): boolean {
  const after = folded.slice(quantity.unitEnd, quantity.end)
  const open = /以上|以下|以内/.test(after)
  if (MONEY.test(unit) || /^(?:万?亿|千?万)$/.test(unit)) {
    return (
      /^(?:级|元级|的|规模|(?:建设|打造|兴建|新建|改造|实施)[^,]{0,4}的)/.test(right) ||
      (open && THRESHOLD_NOUN.test(right))
    )
  }
  if (AREA.test(unit)) return open && (right.startsWith('的') || THRESHOLD_NOUN.test(right))
  if (/^[人名]$/.test(unit) && !open && /^(?:的|规模的)/.test(right)) return true
  return (
    open &&
    /^的(?!\p{Script=Han}{0,8}(?:可|全|能))/u.test(right) &&
    THRESHOLD_NOUN.test(right) &&
    /^(?:人|名|户|张|间|层)$/.test(unit)
  )
}

/** 三 and 五 count things less often than they count slogans: a concrete deed and a concrete noun must be there. */
function chinesePromise(left: string, right: string, quantity: Quantity, unit: string): boolean {
  if (MONEY.test(unit) || AREA.test(unit) || /^[万亿千]/.test(unit)) return true
  if (/^(?:民生实事|民心工程|惠民实事|实事|民生项目)/.test(right)) return true
  // 新建幼儿园两所: the number stands after its noun.
  if (/^(?:$|[、,和及()])/.test(right)) return CLASSIFIED.test(unit) && MADE.test(left)
  if (Number(quantity.value) === 1)
    return (
      MAKING.test(left) &&
      CLASSIFIED.test(unit) &&
      /^[\p{Script=Han}]/u.test(right) &&
      !/^(?:批|系列|体|又|个|新的|更|高|良好|全)/.test(right)
    )
  if (/等$/.test(left)) return !/^(?:方面|领域|环节|重点领域|关键)/.test(right)
  if (ABSTRACT.test(right)) return false
  return DEEDS.test(left) || DEEDS.test(right)
}
