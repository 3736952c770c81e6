import type { Span } from '../read-report-types.ts'
import { isProfile } from './profile.ts'
import type { Stretch } from './sentences.ts'
import { isDone, isIntended, tenseOf } from './tense.ts'

/** A sentence that opens with a time that is over and goes on to what is to come. */
const TURNS = /今年|明年|下一?步|将|力争|确保|继续|加快|争取|要/
/** “一季度,我们将确保…”: what is to come, wherever it stands. */
const WE_WILL = /我们将|^“?(?:[一二三四]季度|年内|年底前)[^。]{0,16}(?:将|确保(?!了)|力争)/
const HAS_DONE =
  /^(?:[^,。]{0,30}(?:目前|现))?[^,。]{0,24}已(?:经)?(?:分别|全部|基本|累计|成功|陆续)?(?:完成|建成|开工|竣工|投用|启用|实现|达|举行|举办|组建|开展|签约|落户|启动)/

/** 出口200亿元,增长5%: behind a paragraph that looks back, what only states how things stand. */
const STATISTIC =
  /^(?!.*(?:新建|改造|建设|开展|举办|实施|推进|新增|完善|落实|打造|整治)).*(?:\d%|正增长|负增长|增速|同比)/s

/** 95%, 80%(进度滞后) alone in a cell: how far it has come. */
const PROGRESS = /^(?:已?完成)?\d[\d.]{0,6}[%‰](?:\([^()]{0,60}\)?)?$/
/** 52名代表票决产生8件民生实事: what was decided; what the eight are stands behind it. */
const VOTED = /(?:票[决选]|投票|表决|评选|最终|差额)[^。;:]{0,48}(?:实事|项目)/
/** 某某网某地1月18日电, 某某融媒讯 9月1日: the head of a news text. */
const NEWS_HEAD = /^[^,。;()]{0,24}(?:\d月\d{1,2}日(?:电|讯)|(?:讯|消息) ?(?:\([^()]{0,30}\) ?|\()?\d{1,2}月\d{1,2}日)/

/**
 * Which sentences of a plan look back, as in a report that goes theme by theme: they stand under a review heading, or
 * a paragraph opens with what was done and has not yet turned to what is to come.
 */
export function pastSentences(
  folded: string,
  stretches: readonly Stretch[],
  between: readonly Span[],
  planYear: number | null,
  half: boolean,
): boolean[] {
  const tenses = stretches.map((one) => tenseOf(folded.slice(one.start, one.end), planYear, half))
  const turns = new Set(stretches.filter((_, i) => tenses[i] === 'coming').map((one) => one.paragraph))
  let back = false
  let told = false
  let profile = false
  let gap = 0
  return stretches.map((one, i) => {
    while ((between[gap]?.[1] ?? Number.POSITIVE_INFINITY) <= one.start) gap++
    const begins = stretches[i - 1]?.paragraph !== one.paragraph
    if (begins || tenses[i] === 'coming') back = false
    profile = tenses[i] !== 'coming' && isProfile(folded.slice(one.start, one.end), profile && !begins)
    if (profile) return true
    if ((between[gap]?.[0] ?? Number.POSITIVE_INFINITY) <= one.start) return tenses[i] !== 'coming'
    if (tenses[i] === 'coming') told = false
    if (tenses[i] === 'coming') return false
    const words = folded.slice(one.start, one.end)
    if (TURNS.test(words)) told = false
    if (told && tenses[i] === null && STATISTIC.test(words)) return true
    if (PROGRESS.test(words) || (VOTED.test(words) && !/将|拟|要|:/.test(words))) return true
    const bare = words.replace(/《[^》]{0,80}》/g, '')
    if ((HAS_DONE.test(words) || NEWS_HEAD.test(words)) && !isIntended(bare)) return true
    if (tenses[i] === 'past') {
      back = begins || turns.has(one.paragraph)
      told = begins && !turns.has(one.paragraph)
      return turns.has(one.paragraph) || isDone(words) || !TURNS.test(words)
    }
    return back && ((turns.has(one.paragraph) && !WE_WILL.test(words)) || !TURNS.test(words))
  })
}
