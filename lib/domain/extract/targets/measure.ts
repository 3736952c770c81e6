import type { Measure } from '../../tasks/task.ts'
import type { Quantity } from '../numbers/quantities.ts'
import { MONEY } from '../numbers/units.ts'

const RISE = /增长|增产|增收|上涨|增速|增幅|提升|提高|上升|增加(?!值)|递增|上浮|涨幅|翻|(?<![新净])增(?:约|近|超过?)?$/
const FALL = /下降|降低|减少|压降|下浮|缩减|压减|降幅|削减|(?<!下)降(?:约|近|超过?)?$/
const REACH = /(?:提高|提升|增加|上升|增长|下降|降低|减少|压减|压降|降|升|增|扩大|调整|发展)(?:到|至|为)(?:了)?$/
/** A noun that is a share by itself, whatever verb opens the clause: 提升燃气普及率达到90%. */
const SHARE = /(?:率|比重|占比|比例|比率|份额|满意度|覆盖面)$/
const RATE = /自然(?:人口)?增长率|出生率|失业率|死亡率/
/** 能耗总量增长率控制在2%以内: a change that is called by its rate. */
const CHANGE_RATE = /(?:增长|递增|下降|降低|削减)率$/
/** 居民消费价格指数控制在3.5%以内: how far prices may rise. */
const PRICES = /(?:价格(?:总)?(?:指数|水平)|物价(?:总)?(?:指数|水平)|CPI)[^,]{0,8}$/
const STOCK =
  /(?:达到|达|增至|增加到|提高到|提升至|提升到|保持在?|稳定在|维持在|总数|总量|拥有|突破|超过?|控制在|高于)$/
const DONE =
  /新增|新建|引进|招引|培育|完成|开展|建成(?!区)|举办|培训|改造|打造|签约|引育|落地|升规|创建|新设|建设|服务(?!业|组织|机构|站|中心|收入|面积)|发放|种植(?!面积|规模)|净增|新开工|开工|竣工|投产|纳规|开设|开办|走访|慰问|检查|排查|清理|拆除|修建|(?<!服务|合作|社会|党|经济)组织|推广|评选|招募|配备|认定|修缮|维修|更换|更新/
/** What is a stock or an amount by its own name. */
const AMOUNT =
  /(?:播种面积|(?:接待|吞吐|客流|发电|供应|交易|贷款|发行|成交|蓄积|供给)量|企业数|人数|耕地面积|种植面积|(?:粮食?|水稻|玉米|小麦|大豆|高粱|油菜|油料|蔬菜|棉花|烟叶?|茶叶?|水果|薯类?|春播|夏播|秋播|复种)面积|限额|产量|总产|存栏|出栏|保有量|总量|人口|总数|拥有量|床位数|规模|年限|密度|强度|标准|天数|存量|余额|里程)(?:分别|均|控制|保持|稳定|维持|突破|超过?|达|到|在|为){0,4}$/
/** 人均纯收入增加800元, 比上年减少3户: an amount by which something changes. */
const CHANGED = /(?:增加|净增|减少|增长|提高|下降|降低|上升)(?:约|近|超过?|不少于|不低于)?$/
const AGAINST =
  /(?:[比较](?:上年|去年|20\d\d年)|同比)(?:净)?(?:增加|减少|增长|提高|下降|降低|上升)(?:约|近|超过?|不少于|不低于)?$/
/** 5万贫困人口脱贫: a bare 万 counts people. */
const PEOPLE = /^\p{Script=Han}{0,6}(?:人口|群众|农民|居民|对象|残疾人|劳动力|职工|学生|老人|老年人)/u
/** 培训农民100万: people to whom something is done. */
const SERVED =
  /(?:培训|转移|救助|搬迁|安置|帮助|解决|惠及)\p{Script=Han}{0,8}(?:人口|群众|农民工?|居民|对象|残疾人|劳动力|职工|学生|老人|老年人)$/u
/** 减少农村贫困人口1250人 counts them; 人口减少到500人 says how many are left. */
const FEWER = /^(?:[^,]{0,4}(?:减少|新增|转移|脱贫))\p{Script=Han}{0,10}(?:人口|人数)$/u
const OUTPUT = /(?:千瓦时|千瓦|兆瓦|吨|吨标准煤|分|度|微克\/立方米|毫克\/升|天|小时|分钟|工作日)$/

/**
 * How a number is meant, and whether it is a fall; `left` and `right` are the words of its clause around it, and
 * `inherits` says that it goes on with a growth named before (增长8%以上,力争10%).
 */
export function measureOf(
  quantity: Quantity,
  left: string,
  right: string,
  inherits = false,
): { measure: Measure; falls: boolean } {
  const unit = quantity.unit ?? ''
  const growth = () => ({
    measure: 'growth' as const,
    falls: FALL.test(left) && !RISE.test(left.slice(left.search(FALL))),
  })
  if (/百分点|倍|番/.test(unit)) return growth()
  if (/^\/(?:10|十)万$/.test(unit)) return { measure: 'share', falls: false }
  if (unit === '%' && PRICES.test(left))
    return { measure: Number(quantity.value) < 50 ? 'growth' : 'level', falls: false }
  if (unit === '' && (RATE.test(left) || /(?:比例|占比|比重)[^,]{0,6}$/.test(left)))
    return { measure: 'share', falls: false }
  if (/[%‰]/.test(unit)) {
    const near = left.replace(/(?:力争|确保|不低于|不少于|超过|达到|达|约|在|保持|控制|为|以上){1,6}$/, '')
    if (RATE.test(left) || REACH.test(left)) return { measure: 'share', falls: false }
    if (CHANGE_RATE.test(near)) return growth()
    if (SHARE.test(near)) return { measure: 'share', falls: false }
    const changed = RISE.test(near) || FALL.test(near) || /^(?:以上|左右|以内)?的?(?:增长|增速|增幅|速度)/.test(right)
    return changed || inherits ? growth() : { measure: 'share', falls: false }
  }
  if (
    AGAINST.test(left) ||
    (MONEY.test(unit) && CHANGED.test(left) && (right === '' || /\p{Script=Han}{4}/u.test(left)))
  )
    return growth()
  if ((quantity.named ? quantity.name : unit) === '岁' && CHANGED.test(left)) return growth()
  if (/^千?万$/.test(unit) && (PEOPLE.test(right) || SERVED.test(left))) return { measure: 'count', falls: false }
  if (
    quantity.named ||
    /^[年岁]$/.test(unit) ||
    MONEY.test(unit) ||
    /^(?:万?亿|千?万)$/.test(unit) ||
    OUTPUT.test(unit)
  )
    return { measure: 'level', falls: false }
  if (!AMOUNT.test(left) && /^(?:起|次|场|期|班|批|人次|场次|课时|户次|家次)$/.test(unit.replace(/^[万千百]/, '')))
    return { measure: 'count', falls: false }
  const stock =
    (STOCK.test(left) ||
      REACH.test(left) ||
      AMOUNT.test(left) ||
      /^(?:人均|每[千万百]?[人名户]|[千万]人|户均)/.test(left)) &&
    !DONE.test(left) &&
    !FEWER.test(left)
  return { measure: stock ? 'level' : 'count', falls: false }
}
