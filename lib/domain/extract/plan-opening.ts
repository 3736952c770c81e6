import { trimmed } from './fold.ts'
import { isDone, isIntended, tenseOf } from './tense.ts'

const FRAMES =
  /是[^。]{2,120}(?:之年|一年|关键(?:期|年)|开局|收官|起步年|决战年)|总体(?:要求|思路|目标)|指导思想|奋斗目标|(?:主要|预期|发展)(?:预期)?目标|工作(?:思路|重点|目标)|(?:重点|着力|集中力量)(?:抓好|做好)|(?:我们|街道|全[镇乡县市区局街])?[^,。]{0,14}将(?:继续|坚持|紧紧|围绕|重点|聚焦|以|认真|深入|进一步|全面|着力|按照|从|在|把|立足|紧扣)/
/** 主要预期目标为: these words open a plan whatever stands before them in their sentence. */
const AIMS =
  /(?:预期|奋斗|发展|工作|任务)目标(?:建议)?(?:是|为|:)|总体(?:要求|思路|目标)(?:是|为|:)|指导思想(?:是|:)|工作思路(?:是|:)|(?:确定|票选|产生|通过)了?[^。]{0,50}(?:民生实事|实事项目)/
const EARLIEST = 0.25

/** Where a plan without a heading begins: the sentence that turns to the coming period; null where none does. */
export function openingOf(folded: string, from: number, planYear: number | null): number | null {
  const late = from + (folded.length - from) * EARLIEST
  let second: number | null = null
  for (const [start, end] of sentenceSpans(folded, from)) {
    const words = folded.slice(start, Math.min(end, start + 240))
    const tense = tenseOf(words, planYear, /上半年/.test(folded.slice(0, from + 200)))
    if (tense !== 'past' && AIMS.test(words) && !isDone(words)) return start
    const coming = tense === 'coming' || (planYear === null && /^20\d\d年/.test(words) && start >= late)
    if (!coming || (isDone(words) && !isIntended(words))) continue
    const sure = planYear !== null && words.startsWith(String(planYear))
    if (FRAMES.test(words) && (start >= late || sure)) return start
    if (isIntended(words) && second === null && (start >= late || !/^今年|^全年/.test(words))) second = start
  }
  return second
}

function* sentenceSpans(folded: string, from: number): Generator<[number, number]> {
  let at = from
  while (at < folded.length) {
    let end = at
    while (end < folded.length && folded[end] !== '。' && folded[end] !== '\n' && folded[end] !== '!') end++
    const [start, until] = trimmed(folded, at, end)
    if (until - start > 5) yield [start, until]
    at = end + 1
  }
}
