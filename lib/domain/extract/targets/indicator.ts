import { withoutHedge } from './hedges.ts'
import { LEADS, withoutWhere } from './leads.ts'

/** Verbs that only say that it will be done. */
const LIGHT =
  /^(?:安排了|实现|完成|做好|做实|抓好|抓实|搞好|办好|推动|推进|促进|做到|保持|达到|实施|落实|安排|启动|开展|组织|确保|支持|指导督促|指导|督促|帮助|全部){1,3}(?=\p{Script=Han}{2}|[“(A-Z])/u
/** Of these, what leaves a dated deed its meaning; 启动 does not. */
const DONE = /^(?:实现|完成|做好|推动|推进|促进|做到|保持|达到){1,2}(?=\p{Script=Han}{2}|[“(A-Z])/u
const TAILS =
  /(?:不低于|不少于|不超过|不高于|至少|(?:规划)?发展[到至]|接近或?|平均|超过|突破|力争|确保|预计|(?<!性)计划|目标|达到|达|控制在|控制到|控制|保持在?|维持在?|稳定在|稳定|提高到|提升到|提升至|提高至|增加到|增至|扩大到|扩大至|降到|降至|降低到|降低至|压缩至|压缩到|压缩在|压缩|缩短至|缩短到|调整为|调整到|优化为|全部|同比|[比较]“?十[一二三四五]?五”?(?:期末|时期|期间|末)?|[比较]20\d\d年|比上年|较上年|比去年|较去年|[比年同]增|(?<=同比|[比较][上去]年|^|[税收口值资额入量产耗再本支债])[增降]|年均|每人每月|每人每年|每人|每月|每年|每股|(?<!经济)增长|增速|增幅|涨幅|降幅|提高|提升|上升|增加|下降|降低|减少|压降|削减|增产|上涨|迈上|站上|跨上|跃上|(?<![节合签条公预契邀履])约|(?<![附就邻])近|超|逾|(?<!行)为|(?<!存)在|到|至|(?<!公)共|合计|总计|(?<![审统会设估预])计|累计|分别|均|各|都|实现|完成|再|新的|同步|继续|可比|同口径|(?:建|施工|浇筑)(?=[至到])|(?<=[耗量值额入数率])[比较]|[:、,\s]){1,8}$/
/** 由96%提高到98%: the level that is left behind is no part of the name. */
const FROM = /(?:由|从)[^,]{0,12}[\d一二三四五六七八九十][^,]{0,6}$/
const MARK =
  /^(?:(?:工程|任务|项目|目标|措施|举措)[一二三四五六七八九十]{1,3}[、:.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}是|[①-⑳☑■◆●·◇○□★☆▲▶◎※])\s{0,4}/
const ENDS = /(?:的)?(?:年度|全年)?(?:各项|有关|相关|等)?(?:工作|任务|目标|以上|要求){1,2}$/
/** 总投资8亿元的, 占地50亩的: a size that describes what is measured. */
const SIZED = /^(?:总投资|计划总投资|投资|占地|建筑面积)[^,的]{1,14}的/
/** 新发展投资2亿元的项目: the same behind its verb. */
const SIZED_BEHIND =
  /(?<=^(?:新发展|发展|引进|招引|新引进|建设|新建|建成|实施|培育|签约|开工|新上))(?:总投资|投资|占地)\d[^,的上]{1,12}的(?=\p{Script=Han}{2})/u
/** 围绕产业需求布局建设铁路: for what it is done. */
const AROUND = /^(?:围绕|聚焦|针对|立足|面向)[^,、]{2,16}?(?:布局)?(?=新建|建设|开展|实施|打造|培育|引进|组织|举办)/
/** 以路网、电网为重点的网络改造: what it is mainly made of. */
const CHIEFLY = /以[^,]{2,40}?为(?:重点|主体?|核心|龙头|代表|载体|支撑)的/
/** 用三年时间 says how long, not what. */
const WITHIN = /^(?:利用|力争用|用)[\p{Script=Han}\d]{1,4}年(?:左右)?的?时间,?/u
const DOING =
  /(?:新建|改建|扩建|新改建|改扩建|新增|建设|建成|打造|培育|引进|招引|创建|改造|整治|开展|举办|组织|完成|实施|推进|推动|拆除|新引进|新培育|培训|安装|加装|设置|设立|建立|更新|提升|盘活|征收|加快|启动|落实|办好|做好|确保)$/
/** What is done to each item of a list, and comes before 和 with a further item. */
const AND = /(?<=改造|建设|整治|拆迁|治理|提升|修缮|培训|征收)(?:和|及|以及|与|、|,)(?=\p{Script=Han}{3})/u

/** The noun phrase that is measured, from the words before and after the number in its clause. */
export function indicatorOf(left: string, right: string): string {
  const rest = restOf(right)
  const own = left.includes('”') || right.includes('”') ? left : left.replace(/^“/, '')
  let lead = withoutWhere(withoutHedge(own.replace(MARK, '').replace(LESS, '')))
  const raises = RAISES.exec(lead.replace(LEADS, ''))
  if (raises && rest.length > 1) return tidy(raises[1] + rest)
  if (INVESTED.test(lead) && rest.length > 2 && !INVESTED.test(rest))
    return tidy(`${withoutLead(rest.replace(/^用于/, '')).replace(VERB, '')}投资`)
  const size = REACHES.exec(lead)
  if (size && rest.length > 1) return tidy(rest + size[1])
  lead = ownLead(lead, rest)
  lead = lead.replace(TAILS, '').replace(FROM, '').replace(TAILS, '')
  lead = withoutLead(lead)
    .replace(/[一二两三四五六七八九十\d]{1,3}大?类$/, '')
    .replace(/20\d\d年(?:度)?/, '')
  return tidy(withoutLead(lead + (/^[和及与并]/.test(rest) ? '' : rest)).replace(WHOSE, ''))
}

/** 全县5个园区产值: how many they are is no part of what is measured. */
const WHOSE = /\d[\d.]{0,9}(?:余|多)?[万亿]?[个家户名条项所座处件](?:以[上下])?(?=\p{Script=Han})/gu
const VERB =
  /^(?:新增|新建|新改建|新培育|新引进|新认定|新创建|新打造|新签约|新开工|新开|改建|扩建|改扩建|培育|引进|招引|创建|打造|改造|整治|建成|建设|优化|拆除|盘活|取缔|修缮|更换|加装|争创|选树|认定|推出|种植|发展|培训|举办|申报|评选|打通|修建|拓宽|硬化|维修|兴建|铺设|安装|购[买置]|采购|制作|发放|配备|提升|栽[植种]|补[植栽]|组建|招募|粉刷|疏浚|清淤|加固|资助)/
const DEED =
  /新增|新建|改建|扩建|培育|引进|招引|创建|打造|改造|整治|建成|建设|优化|拆除|盘活|取缔|修缮|更换|加装|争创|认定|开工|竣工|投产|签约|培训|举办|开展|完成|达|升规|征收|治理|安置|化解|消除|惠及|服务(?!业|中心|站|点)|硬化|处理|种植|养护|申报|入库|上市|落地|覆盖|就业|安装|铺设|购[买置]|制作|发放|设置|配备|提升|转移(?!支付)|栽[植种]|补[植栽]|组建|招募|粉刷|疏浚|清淤|加固|资助|(?<!\p{Script=Han})新|续建|净增|率$|额$|值$|其中/u

/** 云汀村硬化道路: whose the listed things are. */
const OF_PLACE = /^\p{Script=Han}{1,6}[村镇乡](?=\p{Script=Han}{4})/u

/** 新增驰名商标3只、免检产品2只: a listed thing without a verb takes the one that stands before the list. */
export function withVerb(indicator: string, before: string): string {
  const verb = VERB.exec(before.replace(OF_PLACE, ''))?.[0]
  return verb && indicator !== '' && !DEED.test(indicator) && !VERB.test(indicator) ? verb + indicator : indicator
}

/** The words after the number, up to where a second item begins. */
function restOf(right: string): string {
  const own = right.replace(/^\([^()]{0,40}\)/, '')
  if (/^[、,]/.test(own)) return ''
  const bare = own
    .replace(/^(?:的|,|、|:){1,3}/, '')
    .replace(/^(?:大关|台阶|目标|的水平)/, '')
    .replace(ENDS, '')
    .replace(/(?<=\p{Script=Han}{3})等(?:一批)?(?:重点|重大)?(?:项目|工程|设施)$/u, '')
    .replace(/(?<=\p{Script=Han}{2}|^)(?:作为|用来|以便)\p{Script=Han}{2,20}$/u, '')
  const more = AND.exec(bare)
  return (more ? bare.slice(0, more.index) : bare).replace(TAILS, '')
}

/** 一般公共预算支出(扣除一次性因素): what does not count. */
const LESS = /\((?:扣除|剔除|不含|不包括|除去)[^()]{0,60}\)/g

/** 经济增长预期目标为6%: what the aim is set for. */
const aimed = (words: string) =>
  words
    .replace(/(?:的)?(?:主要|年度|全年)?(?:预期)?(?:性)?(?:工作|发展)?(?:目标|任务|指标)(?:为|是)$/, '')
    .replace(/^全(?:[省市区县镇乡州旗]|街道)/, '')
    .replace(/(?<!经济)增长$/, '')

/** 布局…等救护设备: the deed before a list is done to what the list ends with. */
const DEED_FIRST =
  /^(?:新建|改建|扩建|布局|布设|配置|配备|设置|安装|铺设|修建|种植|建设|培育|引进|打造)(?=\p{Script=Han}{2})/u
/** 建成具有独立资质的1个中心: how it is to be, before the number. */
const FIT = /^([^,、的]{2,4}?)(?:具有|具备|拥有|符合)[^,、]{2,24}的$/
/** 整体提升100所学校: raising is the deed itself, where its object stands behind the number. */
const RAISES = /^(?:整体|全面|系统|集中)?(提升|提高|增加|减少|降低)$/
/** 投资500万元实施老旧小区改造: for what the money is. */
const INVESTED = /^(?:将|拟|计划|总|完成){0,2}投资$/
/** 形成种植面积达到5万亩的茶叶基地: how large what stands behind is to be. */
const REACHES = /^(?:形成|建成)([^,]{0,8}(?:面积|规模|产量|产值))达到?$/
/** 开工某某基地等195个项目: what is done to so many is not done to the one named. */
const OF_MANY = /^(?:新?开工(?:建设)?|建成(?:投产)?|竣工|续建|签约|引进|储备)(?=\p{Script=Han}{2})/u
/** 建成投用东岭大桥、…: what is done to all of a list, said before its first. */
const FIRST_DEED = /^(?:建成投用|建成通车|建成投产|开工建设|启动建设|全面完成)(?=\p{Script=Han}{2})/u
/** 完成甲路续建、建设乙站: a second deed with its own object; 新建、改建 are one. */
const NEXT_DEED =
  /(?<=\p{Script=Han}(?:项目|工程|改造|续建|建设|整治|公路|道路|任务|工作))、(?=(?:新建|建设|改造|改建|扩建|修建|建成|开工|实施|创建|培育|整治)\p{Script=Han}{3}[^、]*$)/u
/** 机械厂、纺织厂等3个地块, 东里、西里两个小区: the names before the number are not what is counted. */
function ownLead(lead: string, rest: string): string {
  const said = /^[^、]{0,24}(?:(?:目标|任务|指标)(?:为|是)|”,?即)/.exec(lead)
  if (said) {
    const after = lead.slice(said[0].length)
    return after.replace(TAILS, '') === '' && rest === '' ? aimed(said[0]) : after
  }
  if (/、$/.test(lead) && /^\p{Script=Han}{4}/u.test(rest)) return FIRST_DEED.exec(lead)?.[0] ?? ''
  const next = rest === '' ? NEXT_DEED.exec(lead) : null
  if (next) return lead.slice(next.index + 1)
  const listed = lead.lastIndexOf('等')
  const begun = OF_MANY.exec(lead)?.[0]
  if (begun && listed >= 0 && lead.length - listed <= 3 && rest === '项目') return begun
  if (listed >= 0 && lead.length - listed <= 3 && /^(?:项目|工程|工作|行动|任务|活动|地块)?$/.test(rest))
    return lead.slice(0, listed)
  if (listed >= 0 && lead.length - listed <= 3 && rest.length > 1) return VERB.exec(lead.replace(LEADS, ''))?.[0] ?? ''
  if (listed >= 0 && lead.length - listed > 3) return (DEED_FIRST.exec(lead)?.[0] ?? '') + lead.slice(listed + 1)
  const fit = FIT.exec(lead)
  if (fit && rest.length > 1) return fit[1] as string
  const where = /^(?:在|于)/.test(lead) ? DOING.exec(lead)?.[0] : undefined
  if (where) return where
  const several = /\p{Script=Han}(?:、|和)\p{Script=Han}/u.test(lead)
  return several && rest.length > 1 && !DOING.test(lead) ? '' : lead
}

/** The words without what only says how, when and that it will be done. */
export const withoutLead = (words: string) =>
  words
    .replace(AROUND, '')
    .replace(CHIEFLY, '')
    .replace(WITHIN, '')
    .replace(SIZED, '')
    .replace(LEADS, '')
    .replace(LIGHT, '')
    .replace(LEADS, '')
    .replace(SIZED, '')
    .replace(SIZED_BEHIND, '')

/** What is to be done by a day, without hedge and light verbs. */
export const deedOf = (words: string) =>
  tidy(
    withoutHedge(withoutSizes(words.replace(MARK, '')))
      .replace(LEADS, '')
      .replace(DONE, '')
      .replace(ENDS, '')
      .replace(SMOOTHLY, ''),
  )
/** 云岭大桥(全长460米,投资2亿元)开工: how large it is. */
const ASIDES = /\([^()]*\)/g
const withoutSizes = (words: string) => words.replace(ASIDES, (aside) => (/\d/.test(aside) ? '' : aside))
/** How well it is to go: no part of what is to be done. */
const SMOOTHLY = /顺利(?=拿地|开工|投产|投用|竣工|完工|交付|通车|启用|开园|开业)/g

/** 工单办结率 → 工单, so that 满意率 after it becomes 工单满意率. */
export const withoutRate = (indicator: string) => indicator.replace(/\p{Script=Han}{2}率$/u, '')

/** A noun that says nothing alone: 覆盖率, 同比. It needs the clause before. */
export const isGeneric = (indicator: string) =>
  /^(?:覆盖率|覆盖面|达标率|合格率|完成率|比例|占比|占|增速|增幅|比重|知晓率|满意率|满意度|整改率|办结率|入住率|参与率|参合率|参保率|普及率|利用率|签约率|注册率|服务|总量|总数|总里程|全长|总长度?|全[省市县区镇乡]|惠及|面积|(?:新增)?(?:受益|惠及|覆盖)(?:人口|群众|人数)?|净增|新增|增量|以上|其他|(?:比|较)\p{Script=Han}{2,6}|每\p{Script=Han}{1,3}|率)?$/u.test(
    indicator,
  )

/** A deed without its object: 开工, 完工, 年度投资. It belongs to what was named before it. */
export const isBareDeed = (indicator: string) =>
  /^(?:其中)?(?:新|基本|全部|全面)?(?:开工|动工|奠基|开馆|开业|(?:对外)?开放|投运|合龙|贯通|试运行|交工|并网|核准|立项|通水|通航|续建|完工|竣工|投产|达产|签约|落地|入库|投用|交付|建成|升规|入规|培训|搬迁|转移|投资|完成投资|建设|改造|整治|验收|摘牌|出让|入驻|上市|认定|到账|完成|年度(?:计划)?(?:完成)?投资|计划投资|总投资|投入(?:使用|运行|运营)|正式(?:开馆|开业|开园|运营|运行|启用|投用|通车)|(?:进场)?施工|主体完工|主体封顶|封顶|通车|开园|运营){1,2}(?:建设)?$/.test(
    indicator,
  )

/** What was named before, without the deed that was done to it: 公路项目开工 → 公路项目. */
export const objectOf = (indicator: string) =>
  indicator.replace(
    /(?<=\p{Script=Han}{2})(?:新?开工|续建|完工|竣工|投产|达产|签约|落地|入库|投用|交付|建成|培训|转移|投资|改造|验收|建设){1,2}(?:总?数|数量)?$/u,
    '',
  )

/** 道路改造开工 → 道路改造, before the next thing that is done to it. */
export const withoutDone = (indicator: string) =>
  indicator.replace(
    /(?<=\p{Script=Han}{2})(?:新?开工(?:建设)?|完工|竣工|投产|达产|签约|落地|入库|投用|投运|启用|交付|交工|建成|封顶|动工|合龙|贯通|核准|立项)$/u,
    '',
  )

/** What the clause before speaks of, without its leading verb: 加速推广X模式 → X模式. */
export function topicOf(clause: string): string {
  const bare = withoutHedge(clause).replace(MARK, '').replace(LEADS, '')
  return bare.replace(
    /^(?:完成|实现|推广|推进|推动|推行|实施|开展|完善|建设|打造|落实|深化|加强|提升|提高|优化|抓好|做好|扩大|强化|开发|健全|构建){1,3}/,
    '',
  )
}

/** 园区企业实现产值, 小区实施改造: a light verb between the thing and what is said of it. */
const BETWEEN =
  /(?<=\p{Script=Han}{3})(?<!为|要|将|全)(?:(?:实现|完成)(?=(?:年|总)?(?:工业|农业|主营业务)?(?:总?产值|销售收入|营业收入|营收|税收|利税|利润|增加值|销售额|固定资产投资)$)|(?:全面|集中)?(?:实施|进行|予以)(?=(?:提升|综合|全面|整体|维修)?(?:改造|整治|治理|修缮|提升|更新|维修|改建|扩建)$))/u

/** 水利建设将完成投资, 城区将新增车位: between who and what. */
const WILL = /(?<=^\p{Script=Han}{3,12})(?:将|要)(?=(?:完成|实现|新增|新建|建成|投资|改造|培育|引进))/u
const tidy = (words: string) =>
  balanced(
    words
      .replace(BETWEEN, '')
      .replace(WILL, '')
      .replace(/\s/g, '')
      .replace(/^[、,:·-]{1,8}|(?<![目标])的$/g, '')
      .replace(/[、,:·-]{1,8}$/, ''),
  ).slice(0, 60)

/** A quotation mark or bracket whose other half was cut away is left out. */
export function balanced(words: string): string {
  if (!/[“”《》()]/.test(words)) return words
  let kept = words
  for (const [open, close] of ['“”', '《》', '()'] as const) {
    let depth = 0
    let out = ''
    for (const char of kept) {
      if (char === open) depth++
      if (char === close && depth-- <= 0) {
        depth = 0
        continue
      }
      out += char
    }
    if (depth > 0) {
      const at = out.lastIndexOf(open as string)
      out = out.slice(0, at) + out.slice(at + 1)
    }
    kept = out
  }
  return kept
}
