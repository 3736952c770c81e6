import type { Day } from '../../calendar/day.ts'
import { type Line, linesIn } from '../layout/lines.ts'
import { issuerOf } from './issuer.ts'
import { printedDay } from './periods.ts'

/** The head of a published page: its fields, its title, and where the text itself begins. */
export interface DocumentHead {
  title: string | null
  unit: string | null
  indexNo: string | null
  published: Day | null
  /** The day of the meeting that heard the report. */
  met: Day | null
  /** The year of the document's number, 云政办〔2025〕3号. */
  numbered: number | null
  body: number
}

const INDEX = /索\s{0,4}引\s{0,4}号\s{0,30}[:|]?\s{0,30}([A-Za-z0-9][A-Za-z0-9\-/_.()〔〕[\]]{5,60})/
const DATE = '(20\\d\\d\\s{0,9}[-/.年]\\s{0,9}\\d{1,2}\\s{0,9}[-/.月]\\s{0,9}\\d{1,2})'
const PUBLISHED = new RegExp(
  `(?:发布日期|发布时[间期]|刊发[日时][期间]|公开日期|公开时间|公布日期|发文日期|上传时间|发表时间|发布于|发表于)\\s{0,30}[:|]?\\s{0,30}${DATE}`,
)
const MADE = new RegExp(`(?:生成日期|成文日期|成文时间|印发日期|更新时间|日期|时间)\\s{0,30}[:|]?\\s{0,30}${DATE}`)
const BARE_DAY =
  /^[·•]?\s*(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.\d{1,2}\.20\d\d)(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?:\s|$|\p{Script=Han}{2,14}$)/u
/** 2026年2月16日 林舟: the day on which somebody gave the report. */
const DELIVERED = /日 \p{Script=Han}{2,3}$/u
const STAMP = /20\d\d(?:-\d{1,2}-\d{1,2} |年\d{1,2}月\d{1,2}日 ?)\d{1,2}:\d\d/
const FIELD =
  /^(?:索\s*引\s*号|信息名称|主题|文\s*号|文件编号|发布|生成|公开|组配|内容概述|来\s*源|信息来源|体裁|废止|当前位置|您(?:当前|现在)?(?:所在)?的?位置|首页|字体|字号|浏览|阅读|点击|作者|编辑|记者|供稿|网站无障碍|无障碍|适老|长者|时间|日期|打印|分享|下载|关注|侵权|收藏)/
const REPORT =
  /工作(?:报告|总结|计划|思路|要点|打算|规划|安排|任务|回顾|部署|目标|方案|谋划)|(?:实施|行动|分解)方案|目标任务|任务分解|重点(?:工作|任务|项目)|民生(?:实事|工程)|实事(?:项目)?|工作情况|(?:总结|计划|打算|要点)$|(?:任务|工作|项目|目标|责任|实事)[^,。]{0,6}(?:清单|台账|一览表|分解表|责任书)/
/** 2026年渔业生产目标和重点: what a notice may enclose besides. */
const AIMS = /^(?:关于)?[^。,:]{0,12}20\d\d年[^。,:]{2,36}(?:目标|重点|意见|指标|措施)$/
const HEAD_LINES = 24
const NUMBERED = /(?<=\p{Script=Han})[〔[(](20\d\d)[〕\])]\d{1,4}号/u
/** https://…/2016/0927/…: the day by which a page is filed. */
const ADDRESS = /https?:\/\/[\w./-]{4,60}?\/(20\d\d)[-/]?(?:0[1-9]|1[0-2])[-/]?(?:[0-2]\d|3[01])\//
const RUN_ON =
  /^([^。;!,:]{2,40}?(?:工作)?(?:报告|总结|计划|思路|要点|打算|安排|方案|任务)(?:(?:和|及|暨|与)[^。;!,:]{2,24}?(?:计划|思路|要点|打算|安排|任务))?)(?=\s|20\d\d年|今年|各位|为|根据|按照|一、|在)/
const MEETING = /(20\d\d年\d{1,2}月\d{1,2}日)[^\n]{0,10}在[^\n]{4,50}会议上/
const CHINESE_MEETING =
  /(二[〇零][一二三四五六七八九〇零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[^\n]{0,10}在[^\n]{4,50}会议上/

/** Reads the head of a folded page. Nothing is guessed: what is not printed is null. */
export function documentHead(folded: string): DocumentHead {
  const lines = linesIn(folded)
  const head = folded.slice(0, 1600)
  const attached = attachedTitle(folded, lines)
  const titleLine = attached ?? titleAmong(lines.slice(0, HEAD_LINES)) ?? titleBefore(lines[0])
  const title =
    titleLine?.text
      .replace(
        /^-{1,64}|^\p{Script=Han}{2,20}(?:网|门户网站|政府)\s{0,9}-\s{0,9}|\s{0,9}-\s{0,9}[^-]{2,20}(?:网|门户网站|政府)$/gu,
        '',
      )
      .trim() ?? null
  const meeting = MEETING.exec(head) ?? CHINESE_MEETING.exec(head)
  return {
    title,
    unit: issuerOf(folded, title),
    indexNo: INDEX.exec(head)?.[1] ?? null,
    published:
      printedDay(PUBLISHED.exec(head)?.[1] ?? '') ??
      printedDay(MADE.exec(head)?.[1] ?? '') ??
      printedDay(
        lines
          .slice(0, 12)
          .find((line) => (BARE_DAY.test(line.text) && !DELIVERED.test(line.text)) || STAMP.test(line.text))?.text ??
          '',
      ) ??
      signedOff(lines) ??
      (attached ? signedOff(lines.filter((line) => line.start < attached.start)) : null),
    numbered: Number(NUMBERED.exec(head)?.[1] ?? ADDRESS.exec(folded.slice(-1200))?.[1] ?? 0) || null,
    met: meeting ? printedDay(meeting[1] as string) : null,
    body: attached
      ? attached.end
      : titleLine
        ? again(titleLine, title ?? titleLine.text, lines)
        : (lines.find((line) => !isField(line.text))?.start ?? 0),
  }
}

const isField = (text: string) => (FIELD.test(text) && !isProse(text)) || /\|/.test(text) || />/.test(text)

/** 记者昨日从两会获悉,…。: a paragraph that begins as a field does. */
const isProse = (text: string) => text.length > 40 && /。/.test(text) && !/^[^。]{0,14}[:|]/.test(text)

/** 现印发给你们: the plan is what a notice encloses, under a title of its own. */
function attachedTitle(folded: string, lines: readonly Line[]): Line | null {
  const issued = folded.slice(0, 4000).search(/[印转]发给你们|印发你们|下发给你们|下达给你们|分解下达/)
  if (issued < 0) return null
  const rest = lines.filter((line) => line.start > issued).slice(0, 60)
  return (
    rest.find(
      (line) =>
        line.text.length < 60 &&
        !/[。;:]|^[一二三四五六七八九十(\d]{1,3}[、.)]/.test(line.text) &&
        (REPORT.test(line.text) || AIMS.test(line.text)),
    ) ?? null
  )
}

/** A title stands before the first paragraph. */
function beforeProse(lines: readonly Line[]): readonly Line[] {
  const prose = lines.findIndex((line) => line.text.length > 40 && /。/.test(line.text) && !isField(line.text))
  return prose < 0 ? lines : lines.slice(0, prose)
}

/** A page often prints its title twice; the text begins after the last. */
function again(title: Line, named: string, lines: readonly Line[]): number {
  const words = [title.text, named].map((one) => one.replace(/\s/g, ''))
  const last = beforeProse(lines.slice(0, HEAD_LINES)).filter((line) => words.includes(line.text.replace(/\s/g, '')))
  const end = (last.at(-1) ?? title).end
  const rest = lines.filter((line) => line.start >= end)
  const first = rest.findIndex((line) => (!FIELD.test(line.text) || isProse(line.text)) && !BARE_DAY.test(line.text))
  return first > 0 && first < 6 ? (rest[first - 1] as Line).end : end
}

function titleAmong(lines: readonly Line[]): Line | null {
  const early = beforeProse(lines)
    .slice(0, 16)
    .filter(
      (line) =>
        line.text.length <= 64 &&
        !/[。;!]|[:,]$|^(?:\(?[一二三四五六七八九十]{1,3}[、)]|\d[.、]|各位)/.test(line.text) &&
        !isField(line.text),
    )
  const words = (line: Line) => line.text.replace(/\s/g, '')
  return (
    early.find((line) => REPORT.test(words(line)) && words(line).length > 5 && !/^作/.test(line.text)) ??
    early.find((line) => /召开|会议|报告|计划|目标|打算/.test(words(line)) && words(line).length > 9) ??
    early.find((line) => line.text.length > 7 && isField(lines[lines.indexOf(line) + 1]?.text ?? '')) ??
    null
  )
}

/** A page in one line begins with its title; the text after it begins with a year, a number or a blank. */
function titleBefore(line: Line | undefined): Line | null {
  const words = line && line.text.length > 64 ? RUN_ON.exec(line.text.slice(0, 90))?.[1] : undefined
  return line && words ? { start: line.start, end: line.start + words.length, text: words } : null
}

/** The date a document is signed with: alone on one of its last lines. */
function signedOff(lines: readonly Line[]): Day | null {
  const form =
    /^\(?(?:20\d\d年\d{1,2}月\d{1,2}日|二[〇零][一二三四五六七八九〇零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\)?$/
  const last = lines.slice(-8).findLast((line) => form.test(line.text.replace(/\s/g, '')))
  return last ? printedDay(last.text.replace(/\s/g, '')) : null
}
