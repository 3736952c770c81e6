import { trimmed } from './fold.ts'
import { type Line, linesIn } from './lines.ts'

/** Where the plan stands: its heading (or first word) to the end of its last sentence, and where its body begins. */
export interface PlanPart {
  start: number
  body: number
  end: number
}

const ORDER =
  '(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六]部分[:、 ]?|[1-9][.、])?'
const WHEN =
  '(?:20\\d\\d年(?:度|上半年|下半年)?|二[〇零][一二三四五六七八九〇零]{2}年|下半年|明年|来年|今年|今后|新的?一年|下一?步|下一?阶段|后续|本年度|未来|接下来)'
const WORK =
  '(?:工作(?:任务|思路|计划|打算|安排|目标|重点|要点|举措|设想|规划|部署|展望|建议)|主要(?:工作|任务|目标)|重点(?:工作|任务)|目标任务|任务目标|预期目标|工作|计划|打算|思路|安排|任务)'
const TITLE_OF_PLAN = new RegExp(`^${ORDER}(?:关于)?${WHEN}[^。;!?|]{0,30}?${WORK}[^。;!?|,]{0,16}$`)
const UNDATED = new RegExp(
  `^${ORDER}(?:主要|重点|今后|下步|工作)?(?:目标任务|工作计划|工作打算|工作思路|工作安排|重点工作安排|任务目标|总体要求和(?:主要|预期)目标)[^。;!?|,]{0,12}$`,
)
const INLINE = new RegExp(
  `(?:^|[\\s。])([一二三四五六七八九十]{1,3}、(?:关于)?${WHEN}[^。;!?|\\n\\s,]{0,24}?${WORK}[^。;!?|\\n\\s,]{0,12})(?=[\\s。]|$)`,
  'gm',
)
const PAST = /回顾|总结|完成情况|开展情况|主要成效|工作情况|取得|成绩|述职/
const YEAR_OPENS =
  /(?:^|[。\n])\s*(?:20\d\d年|今年|明年|新的一年|下半年|下一步|下步|今后)[,]?(?:是|[^。\n]{0,40}(?:总体(?:要求|思路|目标)|工作思路|指导思想|奋斗目标|重点(?:抓好|做好)|将(?:继续|坚持|紧紧|围绕|重点|聚焦|以|认真)))/g
const PLANNING = /计划|要点|打算|思路|安排|任务|规划|部署|分解表|实施方案|民生实事/
const REVIEWING = /总结|回顾|报告|小结|汇报/
/** What follows a plan and is no task: foot of the page, another speaker, sources. */
const FOOT =
  /^(?:[【[(]?\s*(?:打印|关闭|返回|上一[篇条]|下一[篇条]|扫一扫|分享|附件|责任编辑|编辑|来源|主办|承办|版权|网站|备案|ICP|联系电话|相关(?:链接|阅读|新闻)|浏览次数|主题词|抄送)|作20\d\d年度?.{0,20}报告|.{0,20}(?:主任|书记|主席|镇长|区长|市长|局长|代表|院长)[\p{Script=Han}]{2,4}$)/u
const CLOSING =
  /^(?:各位代表|同志们|各位委员|使命(?:光荣|在肩)|让我们|征程万里|蓝图(?:已|绘)|新(?:的)?征程(?:号角|催人))/

/** The plan of a report, or null when the text has none. `title` decides for a text that is a plan from its first line. */
export function planPart(
  folded: string,
  title: string | null,
  bodyFrom: number,
  planYear: number | null,
): PlanPart | null {
  const lines = linesIn(folded, bodyFrom)
  const start = headed(lines, folded, bodyFrom) ?? wholePlan(title, lines) ?? opened(folded, bodyFrom, planYear)
  if (!start) return null
  const end = endOf(folded, start.body, lines)
  return end > start.body ? { ...start, end } : null
}

interface Opening {
  start: number
  body: number
}

function headed(lines: readonly Line[], folded: string, from: number): Opening | null {
  const line = lines.find(
    (one, i) => i > 0 && one.text.length <= 48 && isPlanHeading(one.text) && lines[i + 1] !== undefined,
  )
  const inline = [...folded.slice(from).matchAll(INLINE)].find((m) => !PAST.test(m[1] as string))
  const inlineAt = inline ? from + inline.index + inline[0].indexOf(inline[1] as string) : Number.POSITIVE_INFINITY
  if (line && line.start <= inlineAt) return { start: line.start, body: line.end }
  return inline ? { start: inlineAt, body: inlineAt + (inline[1] as string).length } : null
}

const isPlanHeading = (text: string) => (TITLE_OF_PLAN.test(text) || UNDATED.test(text)) && !PAST.test(text)

function wholePlan(title: string | null, lines: readonly Line[]): Opening | null {
  if (!title || !PLANNING.test(title) || REVIEWING.test(title)) return null
  const first = lines[0]
  return first ? { start: first.start, body: first.start } : null
}

/** No heading: the sentence that names the coming year (…年是…之年) or begins the general requirement. */
function opened(folded: string, from: number, planYear: number | null): Opening | null {
  const late = from + (folded.length - from) * 0.25
  for (const m of folded.slice(from).matchAll(YEAR_OPENS)) {
    const [start] = trimmed(folded, from + m.index + (m[0].startsWith('。') ? 1 : 0), folded.length)
    const year = /^20\d\d/.exec(folded.slice(start, start + 4))
    if (start < late || (year && planYear !== null && Number(year[0]) !== planYear)) continue
    if (/^今年以来|^今年,?(?:我们|街道|全)[^。]{0,40}完成/.test(folded.slice(start, start + 60))) continue
    return { start, body: start }
  }
  return null
}

function endOf(folded: string, body: number, lines: readonly Line[]): number {
  let end = body
  for (const line of lines) {
    if (line.end <= body) continue
    if (line.start > body && (FOOT.test(line.text) || CLOSING.test(line.text))) {
      if (end > body) break
      continue
    }
    end = line.end
  }
  return trimmed(folded, body, end)[1]
}
