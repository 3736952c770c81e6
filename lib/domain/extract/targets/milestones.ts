import type { Recurrence } from '../../tasks/task.ts'
import { withoutDates } from '../dates/dated-words.ts'
import { type DateMention, recurrenceIn } from '../dates/dates.ts'
import type { Span } from '../read-report-types.ts'
import { deedOf } from './indicator.ts'

/** A dated or recurring deed without a number. */
export interface Deed {
  span: Span
  words: string
  recurrence: Recurrence | null
}

const DEED =
  /完成|开工|竣工|启用|投用|建成|启动|交付|拿地|落地|实现|运营|开园|验收|挂牌|通车|投产|达产|开业|落成|开放|试运行|封顶|出台|印发|制定|编制|上线|组织|开展|召开|举办|推进|清洗|检查|通报|排查|走访|更新|签约|摘牌|出让|搬迁|腾空|移交|入驻|到位|建立|形成|整治|改造|报送|公布|调度|评估|培训|建设|打造|拆除|清零|取得|达到|成立|搭建|招标|进场|收尾|回访|巡查|会商|研判|演练|修订|修缮|完善|优化|加强|提升|深化|落实|开发|做好|办理|清理|兑付|发放|解决|加装|安装|推出|兑现|举行|发布|曝光|点评|督查|督办|抽查|接访|约谈|公示|走进|轮训|宣讲|学习|迁建|兴建|动工|投运|合龙|贯通|核准|立项|交工|并网|通航|续建|购置|筹建|铺设|维修|创建|争创|评选|实施|通(?:硬化|高级|水泥|柏油|油|公)路|通(?:自来)?水|通[电气车网邮]/
/** What takes over the date of the clause before it. */
const STRONG =
  /^(?:并|要|将|须|必须|力争|确保|争取){0,2}(?:全面|基本|正式|顺利|同步)?(?:完成|启动|开工|竣工|建成|投用|交付|启用|实现|投入使用)/
/** 6月底前的形势, 上半年期间: a date that only describes. */
const DESCRIBED = /^(?:的|期间|以来|至今|[,、]?(?:形势|情况))/
const PAST = /去年|上年|截至|目前|以来/
/** 本报讯(记者…)1月12日: when the news was told. */
const TOLD = /^[^,。]{0,12}(?:讯|消息|\d日电)\s?(?:$|\(|[-—])|^(?:发布|发表|更新)(?:时间|日期)/
/** 2025年的主要目标是, 现将任务完成情况总结如下: announces and promises nothing. */
const ANNOUNCES =
  /(?:目标|任务|指标|要求|思路|重点|工作|实事)(?:主要)?(?:是|为|包括|如下)$|(?:总结|汇报|报告|通报|安排)如下$/
/** 云汀县计划到2030年: says who and by when. */
const WHO = /^\p{Script=Han}{1,7}(?:[省市县区镇乡州]|街道)(?:将|计划|力争|预计|拟)?[到至]?$/u
/** 到2015年,实现“两业三园”: the slogan is spelled out behind it. */
const SLOGAN = /^(?:实现|形成|完成|达到|打造|推进|实施)“[^”]{2,24}”(?:的?(?:目标|格局|布局))?$/
/** 年底前投用, 6月底前全部完成: the date of what the clauses before promised. */
const TAIL =
  /^(?:要|须|均|全部|全面|基本|陆续)*(?:完成|完工|投用|竣工|建成|到位|交付|开工|启用|投入使用|投运)(?:并?(?:投用|投入使用|交付|启用))?$/
export const EVERY = /每(?:个)?(?:月|季度?|周|星期)/

/** Whether a dated clause only says when the targets before it are due. */
export const isTail = (words: string) => TAIL.test(words)

/** Whether the words name something to carry out. */
export const isDeed = (words: string) => DEED.test(words)

/**
 * The deeds of a clause that holds no number: `dates` are all its dates and `stated` those by which something is due,
 * `carried` the date before it, `row` the table row's.
 */
export function deedsIn(
  folded: string,
  clause: Span,
  dates: readonly DateMention[],
  stated: readonly DateMention[],
  carried: DateMention | null,
  row: boolean,
): Deed[] {
  if (stated.length === 0 && carried === null && !folded.slice(...clause).includes('每')) return []
  const parts = datedParts(folded, clause, stated)
  return parts.flatMap((span): Deed[] => {
    const words = withoutDates(folded, span[0], span[1], parts.length === 1 ? dates : undefined)
    const recurrence = recurrenceIn(folded, span[0], span[1])?.recurrence ?? null
    if (
      words.length < (isDeed(words) ? 2 : 4) ||
      PAST.test(words) ||
      TOLD.test(words) ||
      ANNOUNCES.test(words) ||
      (WHO.test(words) && !isDeed(words)) ||
      SLOGAN.test(words) ||
      /基础上$/.test(words) ||
      /基础上$/.test(folded.slice(...clause)) ||
      /等?方面取得/.test(words)
    )
      return []
    const own = stated.some((date) => !DESCRIBED.test(folded.slice(date.end, span[1])))
    const dated = own || (carried !== null && (row ? isDeed(words) : STRONG.test(words)))
    if (!dated && !(recurrence && isDeed(words))) return []
    const deed = deedOf(words.replace(EVERY, ''))
    // Marks alone are left of 上半年力争《（《.
    return /\p{L}/u.test(deed) ? [{ span, words: deed, recurrence }] : []
  })
}

/** 8月底前封顶、12月底前竣工, A年内开工、B年内竣工: two deeds, cut where 、 ends the first one's. */
function datedParts(folded: string, clause: Span, stated: readonly DateMention[]): Span[] {
  const parts: Span[] = []
  let start = clause[0]
  for (const [i, date] of stated.slice(1).entries()) {
    const before = stated[i] as DateMention
    const cut = cutBetween(folded, before.end, date.start)
    if (cut === null) continue
    parts.push([start, cut])
    start = cut + 1
  }
  return [...parts, [start, clause[1]]]
}

function cutBetween(folded: string, from: number, to: number): number | null {
  for (let at = folded.indexOf('、', from); at >= 0 && at < to; at = folded.indexOf('、', at + 1))
    if (at - from >= 2 && (at + 1 === to || isDeed(folded.slice(Math.max(from, at - 6), at)))) return at
  return null
}
