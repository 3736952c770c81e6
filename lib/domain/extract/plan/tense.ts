const PAST_OPENS =
  /^(?:[(\d.、)一二三四五六七八九十是]{0,4}\s?)(?:据[^,。]{2,20},)?(?:去年|上年|过去|一年来|几年来|近年来|五年来|今年以来|年初以来|[^,。]{2,12}以来,|截至(?!20\d\d年底)|截止|前三季度|前\d个月|从20\d\d年[^,]{0,12}来看|1-\d{1,2}月|回顾)/
const COMING_OPENS =
  /^(?:[(\d.、)一二三四五六七八九十是]{0,4}\s?)(?:明年|来年|次年|下一?步|下一?阶段|下一?年度?|接下来|今后|未来|新的?一年|[二三四]季度|今冬明春|后续|在[^。]{2,60}基础上,(?:下半年|[二三四]季度|下一?步))/
const CURRENT_OPENS = /^(?:[(\d.、)一二三四五六七八九十是]{0,4}\s?)(?:今年|本年度?|全年)(?!以来)/
const YEAR_OPENS = /^(?:[(\d.、)一二三四五六七八九十是]{0,4}\s?)(20\d\d)年(?:度)?(上半年|下半年)?(?!以来)/
const HALF_OPENS = /^(?:[(\d.、)一二三四五六七八九十是]{0,4}\s?)(上半年|下半年)/
/** 同比, 居全省第三: how a half has gone. */
const REPORTED = /同比|居全[省市国]|完成(?:全年|年度)[^,。]{0,10}\d/
const DONE =
  /(?:全部|圆满|超额)完成|已(?:经)?(?:完成|建成|开工|竣工|投用|启用|实现|达|累计|全部|基本)|(?:完成|建成|实现|达到|开展|举办|取得|获评?|荣获)了|被评为|荣获|获评/
const WILL = /将|要|力争|确保|争取|计划|预计|拟|继续|进一步|加快|力促|推进|务必|打算/

/** 据悉, 记者从会议上获悉: what news has heard is told behind it. */
const HEARD = /^[^。]{0,60}?(?:据悉|据了解|据介绍|获悉|了解到|了解),/

/** 某省长在会上表示,2027年…: whose words they are. */
const SAYS =
  /^[^。“]{0,80}?(?:表示|提出|指出|介绍|透露|强调|要求|明确|宣布)[,:](?=(?:今年|明年|20\d\d年|下半年|全年|接下来|下一步|未来|新的一年))/
/** 其二,今年…, 为锚定新目标,今年…: what only joins it to what was said, and what it is for. */
const JOINS =
  /^(?:(?:其[一二三四五]|同时|与此同时|此外|另外|首先|其次|最后|再次|一方面|另一方面),|为了?[^。]{2,50},(?=(?:今年|明年|20\d\d年|下半年)))/

/** What the opening words of a sentence say of its time. */
export type Tense = 'past' | 'coming' | null

/** `planYear` and `half` (the plan is for a second half) decide what a printed year or half means. */
export function tenseOf(words: string, planYear: number | null, half: boolean): Tense {
  const head = words.slice(0, 160).replace(HEARD, '').replace(SAYS, '').replace(JOINS, '').slice(0, 60)
  if (COMING_OPENS.test(head)) return 'coming'
  if (PAST_OPENS.test(head)) return 'past'
  const year = YEAR_OPENS.exec(head)
  if (year) {
    const named = Number(year[1])
    if (planYear === null) return null
    if (named < planYear) return 'past'
    return half && year[2] === '上半年' ? 'past' : 'coming'
  }
  const part = HALF_OPENS.exec(head)?.[1]
  if (part === '下半年') return 'coming'
  if (part === '上半年') return half || (REPORTED.test(words) && !isIntended(words)) ? 'past' : null
  return CURRENT_OPENS.test(head) && !half && !DONE.test(words) ? 'coming' : null
}

/** How many characters of a sentence tell from whom news has it. */
export const heardLead = (words: string) => (HEARD.exec(words) ?? SAYS.exec(words))?.[0].length ?? 0

export const isDone = (words: string) => DONE.test(words)
export const isIntended = (words: string) => WILL.test(words)
