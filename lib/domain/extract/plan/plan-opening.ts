import { trimmed } from '../layout/fold.ts'
import { heardLead, isDone, isIntended, tenseOf } from './tense.ts'

const FRAMES =
  /是[^。]{2,120}(?:之年|一年|关键(?:期|年)|开局|收官|起步年|决战年)|总体(?:要求|思路|目标)|指导思想|奋斗目标|(?:主要|预期|发展)(?:预期)?目标|工作(?:思路|重点|目标)|(?:重点|着力|集中力量)(?:抓好|做好)|(?:我们|街道|全[镇乡县市区局街])?[^,。]{0,14}将(?:继续|坚持|紧紧|围绕|重点|聚焦|以|认真|深入|进一步|全面|着力|按照|从|在|把|立足|紧扣)/
/** 主要预期目标为: these words open a plan whatever stands before them in their sentence. */
const AIMS =
  /(?<!以[^,。]{0,16})目标(?:任务)?(?:建议)?(?:是|为|:)|任务目标(?:是|为|:)|总体(?:要求|思路|目标)(?:是|为|:)|指导思想(?:是|:)|(?:工作|基本|总的|主要)思路(?:是|为|:)|(?:中心|主要|总|首要|根本|核心)任务(?:就?是|为|:)|(?:今年|20\d\d年)[^,。]{0,12}预期|(?:今年|20\d\d年)[^,。]{0,16}(?:任务|计划|(?:工作|建设|生产|项目|投资|资金)安排)(?:是|为|:)|(?:预期|预计)(?:全年|今年)|(?:确定|票选|产生|通过)了?[^。]{0,50}(?:民生实事|实事项目)/
const REACHED = /(?:完成|实现|达到)了?[^,。]{0,16}目标|[围绕紧盯对照][^,。]{0,12}目标/
/** News: who leads the unit says what it will do. */
const SAID =
  /(?:说|表示|介绍)[,:]{0,1}“?(?:我们|接下来)[^。,]{0,8}将|(?:要求|强调|指出|表示|提出|介绍|说)[,:“][^。]{0,80}(?:今年|20\d\d年|下一?步|后几个月|下半年|明年|年底)[^。]{0,40}(?:将|要|力争|确保|争取)/
/** 我市计划, 在城市管理方面,云汀区将: the unit itself says what it means to do. */
const MEANS =
  /^(?:\d{1,2}[.、])?(?:[^,。]{0,40}(?:获悉|了解到?|介绍),|[^,。]{2,12}方面,|为[^,。]{2,16},|[^,。:]{2,12}:)?(?:[^,。:]{0,6}[市县区镇乡省村]|[^,。:]{0,6}(?:街道|社区))[^,。]{0,16}(?:计划|将|拟|力争)/
/** 特制定本年度目标责任书: a text that says in its first words what it is; its tasks follow. */
const DECLARED = /(?:制定|制订|签订|订立|下达)[^。;!?]{0,30}(?:计划|方案|责任书|责任状|要点|任务)(?:如下)?[:。]/
const FIVE = /^[“"]?十([一二三四五六]?)五[”"]?(?:时期|期间)/
/** 规划到2030年,实现…: a text that looks some years ahead without a plan of its own. */
const AHEAD =
  /^(?:(?:力争|计划|争取|拟)?(?:通过|用|经过)[^,。]{2,10}(?:努力|时间|左右),)?(?:规划|计划|力争|预计|确保|争取|预期)?[到至](20\d\d)年(?:底|末)?,/
/** 今后五年,生产总值年均增长6%: aims, though no word says that they are some. */
const YEARS_AHEAD = /^(?:今后|未来)[三四五几]年[^。]{0,40}\d/
/** 某街道聚焦群众所盼,今年将…: who and what for before when. */
const NOW = /^[^。;\d]{2,60},(?:今年|20\d\d年)[^,。]{0,10}(?:将|计划|拟|力争)/
/** 今年,云汀区安排了道路改造5条: what a short text says to be arranged for the year. */
const ARRANGED =
  /^[^。;]{0,24}(?:今年|20\d\d年)[^。;]{0,16}(?<!已|已经|累计)安排(?!部署)(?:建设|实施)?了?[^。;,:]{0,40}?\d(?!\d{3}年)/
/** 目前进展顺利, 受到欢迎: what came of it. */
const CAME = /目前|现已|受到|好评|欢迎|点赞|进展/
const OVER = /(?:全部|圆满|超额)完成(?!各项|全年)/
const EARLIEST = 0.25
const SHORT = 1500

/** Where a plan without a heading begins: the sentence that turns to the coming period; null where none does. */
export function openingOf(folded: string, body: number, planYear: number | null): number | null {
  const short = folded.length < SHORT
  const late = body + (folded.length - body) * (short ? 0 : EARLIEST)
  const latest = latestFive(folded)
  let second: number | null = null
  for (const [from, end] of sentenceSpans(folded, body)) {
    const start = from + heardLead(folded.slice(from, Math.min(end, from + 160)))
    const words = folded.slice(start, Math.min(end, start + 240))
    const five = FIVE.exec(words)
    const tense = five
      ? five[1] === latest
        ? 'coming'
        : 'past'
      : tenseOf(words, planYear, /上半年/.test(folded.slice(0, body + 200)))
    if (tense !== 'past' && AIMS.test(words) && !REACHED.test(words)) return second ?? start
    if (short && tense !== 'past' && ARRANGED.test(words) && !isDone(words) && !CAME.test(words)) return second ?? start
    const ahead = Number(AHEAD.exec(words)?.[1] ?? 0) > (planYear ?? 0) && start >= late
    const coming =
      ahead ||
      tense === 'coming' ||
      (tense === null && (SAID.test(words) || MEANS.test(words) || NOW.test(words))) ||
      (planYear === null && /^20\d\d年/.test(words) && start >= late)
    if (!coming || OVER.test(words) || (isDone(words) && !isIntended(words))) continue
    const sure = planYear !== null && words.startsWith(String(planYear))
    if (FRAMES.test(words) && (start >= late || sure)) return short ? (second ?? start) : start
    if (
      (ahead || isIntended(words) || YEARS_AHEAD.test(words)) &&
      second === null &&
      (start >= late || !/^今年|^全年/.test(words))
    )
      second = start
  }
  return second
}

/** Behind the words by which a text says that it is a plan; null where it does not. */
export function declaredAt(folded: string, body: number): number | null {
  const found = DECLARED.exec(folded.slice(body, body + 400))
  return found ? body + found.index + found[0].length : null
}

/** The five years that a text looks ahead to, where it names some: the last of them. */
function latestFive(folded: string): string {
  const order = '一二三四五六'
  const named = [...folded.matchAll(/(?<![一二三四五六七八九])十([一二三四五六])五(?=[”"]|时期|期间|规划)/g)].map(
    (m) => m[1] as string,
  )
  return named.sort((a, b) => order.indexOf(a) - order.indexOf(b)).at(-1) ?? ''
}

/** A comma behind which a new year is told: ,2013年是… */
const turnsAt = (folded: string, at: number) => folded[at] === ',' && /^,20\d\d年是/.test(folded.slice(at, at + 7))

function* sentenceSpans(folded: string, from: number): Generator<[number, number]> {
  let at = from
  while (at < folded.length) {
    let end = at
    while (end < folded.length && !'。\n!'.includes(folded[end] as string) && !turnsAt(folded, end)) end++
    const [start, until] = trimmed(folded, at, end)
    if (until - start > 5) yield [start, until]
    at = end + 1
  }
}
