import { everyMatch } from '../layout/every-match.ts'

/** An indicator's name made ready for comparing: its words without verbs, sorted, and what tells it from its like. */
export interface Name {
  words: string
  sorted: string
  marks: string
  end: string
}

const WHAT_IT_DOES =
  /年均增长|[省市县区镇]?政府承诺|全部(?:兑现|完成|办结)|去年|上年|计划|问题|任务|解决|分区分类|新增|新建|新引进|新培育|新认定|引进|招引|建成|实现|完成|力争|累计|全年|成功|打造|培育|举办|开展|指导|督促|工作|重大|高质量|顺利|全[省市区县镇乡州]社?会?|全社会|年末|常住|达到?|预计|[“”"()《》+、,的新共约数]/g
/** One thing by several names. */
const SYNONYMS: readonly [RegExp, string][] = [
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/(?:国内|地区|国民|本地)?生产总值|GDP/g, '生产总值'],
  [/社零(?:总额)?|社会消费品零售额/g, '社会消费品零售总额'],
  [/固投/g, '固定资产投资'],
  [/婴幼儿照护|婴幼儿托育|托幼/g, '托育'],
  [/老旧小区|老小区|旧小区/g, '老旧小区'],
  [/首届业委会选举|业委会(?:换届|选举|改选)/g, '业委会换届'],
  [/(?:新)?引进|招引/g, '引进'],
  [/农民/g, '农村居民'],
  [/纯收入/g, '可支配收入'],
  [/财税/g, '财政'],
  [/一般预算/g, '一般公共预算'],
  [/外贸/g, '进出口'],
  [/人工造林|植树造林/g, '造林'],
  [/单位生产总值能耗|单位生产总值能源消耗|万元生产总值综合能耗/g, '万元生产总值能耗'],
]
/** What every one of them holds: most names hold none. */
const SOME_SYNONYM =
  /规模以上|限额|生产总值|GDP|社零|社会消费|固投|婴幼儿|托幼|小区|业委会|引进|招引|农民|纯收入|财税|一般预算|外贸|造林/
/** Words that tell one indicator from another of the same last word. */
const MARKS =
  /人均生产总值|农业|服务业|畜牧业|林业|渔业|建筑业|旅游|工业|房地产|技改|基础设施|民间|一产|二产|三产|第[一二三]产业|进口|出口|内资|外资|财政总|地方财政|一般公共预算|城镇居民|农村居民|小学|初中|高中|失业|养老|医疗|高新技术/g
/** 新签约5亿元以上项目, 某某房屋等旧住房改造: how large and for instance which. */
const THRESHOLD = /[\d百千]{0,9}[万亿]元(?:及?以上)?(?=\p{Script=Han}{2})/u
const EXAMPLES = /^\p{Script=Han}{2,20}(?<![高中初上下同平优特])等(?=\p{Script=Han}{4})/u
/** 去年云汀市重点项目投资: whose it is. */
const WHOSE = /^(?:去年|上年|今年|20\d\d年)?(?:\p{Script=Han}{2}[市县区州](?![民域场居])(?=\p{Script=Han}{4}))?/u
const LAST = /(?:[\p{Script=Han}]{2})$/u

/** The name of an indicator, as it is compared. */
export function nameOf(indicator: string): Name {
  let words = indicator.replace(WHOSE, '')
  if (SOME_SYNONYM.test(words)) for (const [form, one] of SYNONYMS) words = words.replace(form, one)
  const marks = [...new Set(everyMatch(MARKS, words).map((m) => m[0]))].sort().join()
  words = words.replace(THRESHOLD, '').replace(EXAMPLES, '').replace(WHAT_IT_DOES, '')
  return { words, sorted: [...words].sort().join(''), marks, end: LAST.exec(words)?.[0] ?? words }
}

/**
 * How much two names are one: twice the shared characters over all, 0…1. With `strictly` — amounts, shares and
 * changes — their last word and what tells them from their like must be the same.
 */
export function sameThing(a: Name, b: Name, strictly: boolean): number {
  const [short, long] = a.sorted.length < b.sorted.length ? [a.sorted, b.sorted] : [b.sorted, a.sorted]
  if (short.length === 0 || short.length < 0.5 * long.length) return 0
  if (strictly && (a.end !== b.end || a.marks !== b.marks)) return 0
  let shared = 0
  for (let i = 0, j = 0; i < short.length && j < long.length; ) {
    const [x, y] = [short[i] as string, long[j] as string]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * shared) / (short.length + long.length)
}
