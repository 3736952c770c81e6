import type { Period } from '../read-report-types.ts'

const BACK =
  /去年|上年|截至|(?<![项题])目前|现已|近年来|近[一二两三四五\d]{1,2}年|过去|以来|[三四五]年间|共(?:收集|征集|收到|受理|接到|梳理)|此前|前期已|累计已|已累计|(?:已经|曾经|已定)|(?:增长|下降|提高|增加|减少|上升|完成|建成|改造|创建|新建|修建|实施|开展|解决|发放|升级|培训|投入|设立|举办|组织|引进|落实|签约|形成|体现)了|(?:已|曾)(?:建成|完成|开工|引进|签约|落地|投用|实现|达|启动|有|于|在|改造|新增|纳入|培育|获|通过|形成|覆盖|成功|基本|全部|累计|超|突破|列入)/
/** 在去年完成3家的基础上, 已签约的18个项目, 较上年增长, 今年以来: the deed itself still lies ahead. */
const AHEAD_AFTER =
  /(?:(?:比|较|同|与|高于|超过|低于|不低于|超)(?:去年|上年)|上年度?(?:同期|水平)|去年(?:同期|水平)|的基础上|已\p{Script=Han}{1,8}的|目前(?:的|尚未|未)|上年结转|去年结转)/u
const FORWARD = /今年|将|力争|确保|计划|年内|下一步|继续|争取|要|预计|再|[\d底]月?底前|下半年|新增|加快|推动|推进/

const YEAR = /^[^到至\d,]{0,3}(20\d\d)年(?!\d|底|末|结转|续建|以来|度?(?:考核|计划|预算))/

/** Whether a clause tells what has been reached already; one that opens with a year before the plan's does. */
export function looksBack(words: string, plan: Period | null): boolean {
  const year = plan && YEAR.exec(words)?.[1]
  if (
    plan &&
    year &&
    !/预计|力争|确保|计划|争取/.test(words) &&
    year < plan.start.slice(0, 4) &&
    !/[比较与同](?=20\d\d年)/.test(words)
  )
    return true
  return BACK.test(words) && !AHEAD_AFTER.test(words) && !/力争|确保|年内|将(?!近)/.test(words)
}

/** Whether a clause turns from what has been reached to what is to be done. */
export const looksForward = (words: string) => FORWARD.test(words)

/** 以收入翻番为目标: a clause that only says what the next one is for. */
export const FRAME =
  /^(?:坚持)?以[^,]{2,40}为(?:目标|抓手|主线|重点|契机|载体|导向|引领|牵引|核心|支撑|基础|依托|突破口|方向|中心|主题|总揽|统领)$/
