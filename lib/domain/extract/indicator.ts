import { withoutHedge } from './hedges.ts'

const LEADS =
  /^(?:(?:并|且|同时|其中|全年|今年|年内|全力|着力|扎实|持续|稳步|继续|深入|积极|加快|加速|统筹|聚力|高质量|高标准|高水平|大力|全面|有序|进一步|切实|累计|还|再|将|使|让|对|为|依托|围绕|聚焦|针对){1,6})/
const LIGHT = /^(?:实现|完成|做好|推动|推进|促进|做到|保持|达到)+(?=\p{Script=Han}{2})/u
const TAILS =
  /(?:不低于|不少于|不超过|不高于|至少|超过|突破|力争|确保|达到|达|控制在|保持在?|维持在?|稳定在|提高到|提升到|提升至|提高至|增加到|增至|降到|降至|降低到|压缩至|压缩到|压缩在|缩短至|缩短到|扩大到|调整为|同比|比上年|较上年|较去年|年均|增长|增速|增幅|提高|提升|上升|增加|下降|降低|减少|压降|约|近|超|逾|为|在|到|至|共|计|累计|分别|均|各|实现|完成|[:、,\s])+$/
/** 由96%提高到98%: the level that is left behind is no part of the name. */
const FROM = /(?:由|从)[^,]{0,12}\d[^,]{0,6}$/
const MARK = /^(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]是|[①-⑳☑■◆●])\s*/
const ENDS = /(?:的)?(?:各项|有关|相关|等)?(?:工作|任务|目标|以上)$/

/** The noun phrase that is measured, from the words before and after the number in its clause. */
export function indicatorOf(left: string, right: string): string {
  let lead = withoutHedge(left.replace(MARK, ''))
  const listed = lead.lastIndexOf('等')
  const rest = right
    .replace(/^(?:的|,|、)+/, '')
    .replace(/[、,]$/, '')
    .replace(/^大关/, '')
    .replace(ENDS, '')
  if (listed >= 0 && lead.length - listed <= 3 && rest.length > 1) lead = ''
  else if (listed >= 0 && lead.length - listed > 3) lead = lead.slice(listed + 1)
  lead = lead.replace(TAILS, '').replace(FROM, '').replace(LEADS, '').replace(LIGHT, '')
  lead = lead.replace(/[一二两三四五六七八九十\d]+大?类$/, '').replace(/20\d\d年(?:度)?/, '')
  return tidy(lead + (/^[和及与]/.test(rest) ? '' : rest))
}

/** What is to be done by a day, without hedge and light verbs. */
export const deedOf = (words: string) =>
  tidy(withoutHedge(words.replace(MARK, '')).replace(LEADS, '').replace(LIGHT, '').replace(ENDS, ''))

/** 工单办结率 → 工单, so that 满意率 after it becomes 工单满意率. */
export const withoutRate = (indicator: string) => indicator.replace(/\p{Script=Han}{2}率$/u, '')

/** A noun that says nothing alone: 覆盖率, 同比. It needs the clause before. */
export const isGeneric = (indicator: string) =>
  /^(?:覆盖率|覆盖面|达标率|合格率|完成率|比例|占比|占|增速|增幅|比重|知晓率|满意率|满意度|整改率|办结率|入住率|参与率|普及率|利用率|签约率|注册率|服务|总量|总数|惠及|面积|受益)?$/.test(
    indicator,
  )

/** What the clause before speaks of, without its leading verb: 加速推广X模式 → X模式. */
export function topicOf(clause: string): string {
  const bare = withoutHedge(clause).replace(LEADS, '')
  return bare.replace(
    /^(?:推广|推进|推动|实施|开展|完善|建设|打造|落实|深化|加强|提升|提高|优化|抓好|做好|扩大|强化|开发|健全|构建)+/,
    '',
  )
}

const tidy = (words: string) => balanced(words.replace(/\s+/g, '').replace(/^[、,:·-]+|[、,:·-]+$/g, '')).slice(0, 60)

/** A quotation mark whose other half was cut away is left out. */
function balanced(words: string): string {
  const open = words.lastIndexOf('“')
  const rest = open >= 0 && !words.includes('”', open) ? words.slice(0, open) + words.slice(open + 1) : words
  const close = rest.indexOf('”')
  return close >= 0 && !rest.slice(0, close).includes('“') ? rest.slice(0, close) + rest.slice(close + 1) : rest
}
