import { type Name, nameAt } from '../layout/names.ts'
import type { Quantity } from '../numbers/quantities.ts'
import { isThreshold } from '../numbers/thresholds.ts'
import { AREA, MONEY, TIME } from '../numbers/units.ts'
import { FRAME } from '../plan/past.ts'
import type { LeftWhy, Span } from '../read-report-types.ts'
import { describesNext, isSize, sizesCounted } from './sizes.ts'

/** Nouns under which a report orders its words; a number before them announces a list. */
const ANNOUNCED =
  /^(?:方面|领域|环节|层面|维度|阶段|原则|抓手|着力点|突破口|关键|字|问题|结合|转变|统一|关系|坚持|强化|聚焦|突出|提升|确保|翻番|倍增|同步|不低于|高于)/
/** Work in general: a small number of it after 抓好 or 围绕 announces a list too. */
const WORK = /^(?:重点|主要|方面)?(?:工作|任务|举措|措施|行动|工程|文章|改革)(?:$|[:,、。])/
const ANNOUNCING =
  /(?:抓好|做好|抓|抓实|围绕|突出|聚焦|把握|坚持|重点|着力|落实|落细|推进|开展|实施|打好|打赢|写好|做足|强化)(?:以下|好|下列|如下)?$/
const ABSTRACT =
  /^(?:方面|领域|环节|层面|维度|阶段|重点|原则|关键|目标|提升|维护|确立|意识|自信|坚持|确保|战略|抓手|字|问题|短板|主题|主线|定位|转变|结合|统一|关系|要素|专项(?:行动)?(?:$|[,、])|重要|首要|主攻|根本|务必|必须|聚焦|围绕|强化|突出|工作|举措|措施|任务|机制|制度|体系|行动|工程|计划|平台|着力点|突破口|新?台阶|篇章|大局|改革|文章|理念|品牌|大事|红线|底线|突破|产业|环境|建设|高地|中心任务|方面军|名片|闭环|面|翅膀|轮子|优势|特色(?=$|[,、])|翻番|倍增|亮点|支柱|格局|态势|合力|中心(?!$)|新)/
const DESCRIBING =
  /(?:总投资|(?<![产业改间会施成商资年])投资额|总建筑面积|建筑面积|占地|占地面积|项目用地|规划用地|规划面积|总面积|可容纳|能容纳|容纳|可停放|可提供|注册资金|注册资本|处理能力|设计能力|生产能力|产能|库容|全长|总长|长度|长约|(?<!增|成|部|校|村|镇|县|路|河|湖|林|田|链|楼|街|巷|特|班|组|家|所|局|科)长|(?<!加|拓|展)宽|高约|服务半径|距离|营业面积|面积超|面积约|单体|年产|日产|日处理|日供水|装机|装机容量|总规模|每人|每户|每亩|每[户人亩名件](?:补助|补贴|奖励|奖补|资助)|人均|每平方米|每吨|每件|每辆|单价|均价|售价|时速|规格|直径|管径|海拔|管辖|下辖|辖|拥有|现有|共有|坐落|分为|分成|包括|包含|涵盖|涉及|涉及[^,]{1,10}有|投资规模)约?(?:达到?|为|超过?|近|共|计)?$/
const LOOKS_AT =
  /(?:聚焦|围绕|对标|对照|按照|依托|发挥|针对|立足|锚定|瞄准|坚持|践行|牢记|紧扣|结合|以|这|上述|前述|由|从|原有|现有|之一的|其中的|作为|构筑|构建|形成|位于|地处|相当于|相当于[^,]{1,6}的|每)(?:全[省市区县镇街]|辖区|现有|已有)?$/
/** A clause that opens by saying with whom or for what, and names its deed later. */
const LOOKING = /^(?:依托|围绕|聚焦|针对|立足|发挥|瞄准|锚定|紧盯|利用|借助|紧扣)/
const MAKING =
  /(?:新建|新增|建成|建设|改建|扩建|新改建|引进|落地|竣工|创建|培育|举办|完成|打造|新设|设立|新开|开办|启用|盘活|招引|引育|签约|开工|开展|组织|至少|不少于|争创|成功创建|建立|组建|增设|改造|拆除|达|新打造|再建|选树|评选|投放|配备|配置|每[月季年周]度?(?:召开|举办|开展|组织)?|召开|放映|举行|各(?:打造|建设|建成|培育|创建|新建)?|命名|推出|制定|出台|申报|申创)(?:省级|市级|区级|国家级|街道级|社区|县级|镇级|村级|至少|全[省市县区镇])?$/
const DEEDS =
  /制作|订[做制]|定[做制]|购[置买]|采购|添置|更[换新]|悬挂|张贴|印制|粉刷|铺设|硬化|布设|栽[植种]|维修|完成|建成|新建|新增|改造|推进|实施|办好|办理|办成|开工|竣工|引进|招引|培育|举办|开展|建设|打造|整治|创建|实现|落地|启动|指导|督促|推动|加装|提升|做好|投用|交付|组织|签约|盘活|拆除|修缮|种植|新设|选树|推出|兑现|化解|通车|投产|兴办|筹办|力争|争创|扶持|扶强|搬迁|出让|修建|达标|升规|入库|攻坚|改建|扩建|带动|吸纳|吸引|惠及|发放|启用|开放|关停|腾退|种下|安排|形成/
const CLASSIFIED =
  /^(?:座|所|处|家|条|个|场|栋|幢|间|次|支|期|部|台|辆|项|名|户|套|块|件|片|对|株|棵|盏|宗|个村|位|场次|人次|批次)$/
const MADE =
  /制作|购[置买]|采购|添置|铺设|硬化|粉刷|发展|规划|新建|新增|建成|建设|改建|扩建|引进|落地|竣工|创建|培育|举办|完成|打造|新设|设立|增设|改造|开展|组织|加装|拆除|修建|整治|种植|安装|更换|招引|盘活|签约|选树|开工|每/
const SHORTER = /缩短|压缩|控制|不超过|压减|提速|减少|压降|缩减/
const TIMED = /天数|时长|时限|用时|耗时|周期|期限|里程/
/** 全县5个园区实现产值60亿元: the number says whose figure it is. */
const WHOSE =
  /^的?\p{Script=Han}{2,20}?(?:(?:实现|达到|达|完成|增长)\p{Script=Han}{0,10}\d|(?:增加|提高|下降|降低|减少|上升)\d[\d.]{0,6}(?:%|个百分点))/u
/** 受教育年限达9年, 人均期望寿命80岁 are measured in years. */
const LASTS = /(?:年限|寿命|学制)(?:达到?|提高到|提升到|为|不低于|超过)?$/
/** 主体建至18层: how far a building is to be. */
const BUILT_TO = /(?:建|施工|浇筑|建设|完成)[至到]$/
/** Groups that a list of names before the number spells out. */
const GROUPS =
  /^的?(?:主导|支柱|重点|优势|特色|新兴)?(?:产业|行业|领域|板块|片区|区域|区块|组团|方向)(?!园|链|基地|集群|项目)/
/** 推介项目总投资不低于2000亿元: how much is to be brought in, not what one thing costs. */
const OFFERED = /推介|引进|招引|签约|实施|安排|储备|谋划|新开工/
/** 储备项目60个,总投资200亿元以上: what the clause before counts is worth that much. */
const OFFERED_BEFORE =
  /(?:推介|引进|招引|签约|实施|安排|储备|谋划|新开工|建设)[^。;,]{0,20}\d(?:余|多)?[个项](?:以上|左右)?,$/
/** 签约项目15个,总投资额25亿元: what nobody has named yet is to be worth that much. */
const SIGNED_BEFORE = /(?:签约|引进|招引|落户)[^。;,\d]{0,12}\d{1,3}(?:余|多)?[个项家](?:以上|左右)?,$/
/** 铺设供热主管网,全长约4.3公里: a line without a number of its own is as long as that. */
const LAID =
  /(?:铺设|新建|改建|扩建|修建|硬化|整治|疏浚|改造)[^。;,\d]{2,40}(?:\([^()]{0,30}\)[^。;,\d]{0,12})?,(?:全长|总长度?)约?$/
/** 每人每月补贴800元 is a price; 提高到800元 is a promise. */
/** 确保每户至少有1人就业: how many of each are to have it. */
const OF_EACH = /^(?:以上)?(?:稳定|实现){0,2}(?:就业|再就业|参加|参与|掌握|持证|上岗|务工|脱贫|受训|接受)/
const RAISED =
  /(?:提高|提升|增加|上调|调整|增长|上升|达|升|降低|降|下调|压减|压缩|缩短|减少)(?:到|至|为)?(?:每人|每月|每年|每户)*$/

/** 52名人大代表票选出十件实事: who decided on it. */
const DECIDED_BY =
  /^(?:\p{Script=Han}{0,8}(?:代表|委员))(?:们|将|将会)?(?:$|[,、]|参[加与]|通过|出席|列席|审议|票[决选]|投票|表决|采[取用]|以|进行|对)/u
/** 培育一批年产值过50亿元的企业: how large each of them is to be. */
const EACH_OF_SOME = /(?:一批|若干)[^,]{0,24}$/

/** 项目投产后可实现产值10亿元: what it may bring some day. */
const SOME_DAY = /(?:建成|投产|达产|投用|运营|竣工)后(?:每年|年|预计|可|将|能|实现)/
/** 云岭大桥(全长460米,投资2亿元): in brackets, what it costs. */
const ASIDE = /\([^()]{0,40}投资约?$/
/** 招商60亿元,包括2个10亿元以上项目: a part of the promise, by its size. */
const BIG = /^(?:总?投资)?\d[\d.]{0,6}[万亿]元(?:及)?以上/
/** 云澜600兆瓦光伏电池、30万箱卷烟等项目: what a plant of that name can do. */
const POWER = /(?:千瓦|兆瓦|千伏安|兆伏安)$/
const OUTPUT = /^(?:百?千?万?亿?)?(?:吨|千瓦|兆瓦|箱|台|套|辆|头|只|羽|立方米|升|瓶|片|件)$/
const BROUGHT = /(?:新增|并网|投产|装机|达到?|建成|完成|新建|实现|压减|淘汰)(?:约|近|超过?)?$/
const OF_PROJECTS =
  /^(?!用于|的)[\p{Script=Han}A-Z][^\d,]{0,80}等(?:一批|续建|新建|在建|重大|重点|\p{Script=Han}{0,4})?(?:项目|工程)/u

/** Why a number is no commitment of the plan, or null when it is one. `past` says that its clause looks back. */
export function whyLeft(
  folded: string,
  clause: Span,
  quantity: Quantity,
  names: readonly Name[],
  past: boolean,
): LeftWhy | null {
  const name = nameAt(quantity.number, names)
  if (name) return name[2]
  const left = folded.slice(clause[0], quantity.start)
  if (quantity.named) return LASTS.test(left) || BUILT_TO.test(left) ? null : ofNamed(folded, quantity)
  const right = folded.slice(quantity.end, clause[1])
  const { unit } = quantity
  if (past) return 'past'
  if (unit === null) return isScore(folded.slice(clause[0], quantity.number), right) ? null : 'other'
  if (leavesBehind(left)) return 'past'
  if (/^[^,]{0,16}之一(?:$|[,的])/.test(right)) return 'describes'
  if (SOME_DAY.test(left) || ASIDE.test(left)) return 'describes'
  if (/总投资(?:额)?$/.test(left) && right === '') {
    const before = left.length < 5 ? folded.slice(Math.max(0, clause[0] - 40), clause[0]) : ''
    if (SIGNED_BEFORE.test(before)) return null
    if (quantity.comparator === 'gte' && (OFFERED.test(left) || OFFERED_BEFORE.test(before))) return null
  }
  if (/[长度约]$/.test(left) && LAID.test(folded.slice(Math.max(0, clause[0] - 60), quantity.start))) return null
  if (
    !(/^(?:其中)?包括$/.test(left) && BIG.test(right)) &&
    DESCRIBING.test(left) &&
    !(right === '' && folded.slice(quantity.start, quantity.number).startsWith('突破')) &&
    !RAISED.test(left) &&
    !(quantity.comparator === 'gte' && OF_EACH.test(right)) &&
    !/(?:新增|新形成|压减|压缩|化解|淘汰|退出|削减)[^,]{0,16}(?:能力|产能|装机|装机容量)$/.test(left)
  )
    return 'describes'
  if (LOOKS_AT.test(left) && !/每[月季年周]度?$/.test(left)) return 'describes'
  if (/^[^,]{0,12}的?基础上/.test(right)) return 'past'
  if (MEANT.test(left) && !DEEDS.test(right) && !PASSED.test(right)) return 'describes'
  if (FRAME.test(folded.slice(clause[0], clause[1]))) return 'slogan'
  if (/[%‰]|百分点|倍|番/.test(unit))
    return /^的?(?:股权|股份|浓度|折扣)/.test(right) || /资金(?:占)?$/.test(left) ? 'describes' : null
  if (LOOKING.test(left) && !DEEDS.test(left) && (/等$/.test(left) || !DEEDS.test(right))) return 'describes'
  if (quantity.bare && !(/亿|万./.test(unit) && !/^级/.test(right))) return 'name'
  if (isThreshold(folded, clause, quantity)) return 'threshold'
  if (WHOSE.test(right) && !DEEDS.test(left.replace(/力争|争取/g, '')) && !/[元亿]$/.test(unit)) return 'describes'
  if (/(?:^|[^所现存实定持制])在(?:全[省市区县镇])?$/.test(left) && /\d/.test(right)) return 'describes'
  if (isSize(right, unit)) return 'describes'
  if (
    POWER.test(unit) &&
    /^[\p{Script=Han}]{2}/u.test(right) &&
    !/^(?:装机|以上|左右)/.test(right) &&
    !BROUGHT.test(left)
  )
    return 'describes'
  if (
    OUTPUT.test(unit) &&
    /[、\p{Script=Han}]$/u.test(left) &&
    left.includes('、') &&
    OF_PROJECTS.test(right) &&
    !BROUGHT.test(left)
  )
    return 'describes'
  if (/[名位人]$/.test(unit) && DECIDED_BY.test(right)) return 'describes'
  if (MONEY.test(unit) && EACH_OF_SOME.test(left) && /的\p{Script=Han}{2}/u.test(right)) return 'threshold'
  if (/^的?\p{Script=Han}{2,8}分别/u.test(right)) return 'describes'
  if (GROUPS.test(right) && !DEEDS.test(left)) return 'describes'
  if (sizesCounted(left, right, quantity)) return 'threshold'
  if (describesNext(left, right, unit)) return 'describes'
  if (TIME.test(unit)) return SHORTER.test(left.slice(-14)) || TIMED.test(left.slice(-12)) ? null : 'describes'
  if (unit === '分' || unit === '度') return /达到?|不低于|超过|保持在|得分|成绩/.test(left.slice(-8)) ? null : 'other'
  if (/^[期道面门批]$/.test(unit)) return editions(left, quantity)
  if (quantity.form === 'chinese') return ofChinese(left, right, quantity, unit)
  if (ANNOUNCED.test(right)) return 'slogan'
  return Number(quantity.value) <= 12 && WORK.test(right) && ANNOUNCING.test(left) ? 'slogan' : null
}

function ofNamed(folded: string, quantity: Quantity): LeftWhy {
  const printed = folded.slice(quantity.number, quantity.unitEnd)
  if (/[年月日时]|年度|月份$/.test(printed)) return 'date'
  return /岁$/.test(printed) ? 'threshold' : /届$/.test(printed) ? 'ordinal' : 'name'
}

/** 计划出列的2个村: which of them are meant, where nothing behind says what is done to them. */
const MEANT = /(?:计划|拟|已|已经|纳入)\p{Script=Han}{2,4}的(?:\d{1,6}[个户家名]\p{Script=Han}{1,8}[和及与、])?$/u

/** 全部通过验收, 落实安置房源: what is done to them after all. */
const PASSED = /验收|退出|出列|摘帽|脱贫|投入使用|投运|落实|全部|到位|开放/

/** 由96%提高到98%, 从目前的3家增加到5家: the level that is left behind. */
const leavesBehind = (left: string) =>
  /(?:由|从|(?:较|比)(?=去年|上年))(?:目前|现在|上年|去年|原来|现有|当前|20\d\d年)?的?(?:不足|近)?$/.test(left)

const isScore = (left: string, right: string) =>
  /(?:控制在|降至|降到|提高到|达到|达|不低于|不超过|不高于|以下|保持在|低于)$/.test(left) &&
  /率|比例|占比|比重|指数|浓度|得分|排名|评分|测评|满意度|密度|系数|强度|均值|能耗|贡献率/.test(left) &&
  !/^[年月日.]/.test(right)

/** 两张新的办公桌: things that are made and bought. */
const THING = /^(?:张|把|块|盏|辆|台|套|间|栋|座|所|部)$/

const editions = (left: string, quantity: Quantity): LeftWhy | null =>
  quantity.form === 'digits' && /举办|开展|开办|培训|组织|新建|打造|制作|推出|出|承办|完成|办好|兴办/.test(left)
    ? null
    : 'ordinal'

/** 三 and 五 count things less often than they count slogans: a concrete deed and a concrete noun must be there. */
function ofChinese(left: string, right: string, quantity: Quantity, unit: string): LeftWhy | null {
  if (MONEY.test(unit) || AREA.test(unit) || /^[万亿千]/.test(unit)) return null
  if (/^(?:[\p{Script=Han}]{0,4}民生实事|民心工程|惠民实事|实事|民生项目|为民实事)/u.test(right)) return null
  // 新建幼儿园两所: the number stands after its noun.
  if (/^(?:$|[、,和及与以()])/.test(right)) return CLASSIFIED.test(unit) && MADE.test(left) ? null : 'other'
  if (Number(quantity.value) === 1)
    return MAKING.test(left) &&
      CLASSIFIED.test(unit) &&
      /^[\p{Script=Han}\d]/u.test(right) &&
      !/^(?:批|系列|体|又|个|新的|更|高(?:质量|标准|水平|效)|良好|全|支撑|充满)/.test(right)
      ? null
      : 'other'
  if (/等$/.test(left)) return /^(?:方面|领域|环节|重点领域|关键|重点|专项)/.test(right) ? 'slogan' : null
  if (unit === '张' && /^\p{Script=Han}{0,6}(?:名片|王牌|清单|蓝图|答卷|网络?)$/u.test(right)) return 'slogan'
  if (ABSTRACT.test(right) && !(right.startsWith('新的') && THING.test(unit))) return 'slogan'
  return DEEDS.test(left) || DEEDS.test(right) ? null : 'other'
}
