import type { Quantity } from '../numbers/quantities.ts'
import type { Span, Target } from '../read-report-types.ts'

const EACH =
  /各(?=$|扩面|新增|完成|建成|新建|增长|引进|培育|打造|举办|开展|建)|(?:(?<![年平人])均|都|全部)(?=增长|降低|减少|提升|同比|比|较|超|保持|不|达|超过|不低于|不少于|完成|提高|保持|控制|实现|在|下降|力争|突破|稳定|要|位居)/
const LIST = /、|以及|(?<!普|涉|波|危|总|共|调|缓|温|祥|平)[和与及](?=\p{Script=Han})/u
/** Where the verb of a shared number begins: 增长8%, 达到95%以上. */
const VERB =
  /(?:增速|增幅|同比|预计|力争|确保|保持|增长|下降|降低|提高|达到?|控制在|稳定在|保持在?|不低于|完成|实现|为|要)/
/** What an economic or social indicator is called by its last word. */
const INDICATOR =
  /(?:收入|总值|产值|增加值|投资|总额|销售额|零售额|率|总量|用电量|出口|产量|指数|满意度|比重|面积|到位资金|营业额|覆盖面|销售收入|比例|额|税金|利润|工资|总产|利税|人次|人数|花费|消费|次数)$/
/** What the last of several names says for all: 城镇、农村居民人均可支配收入. */
const SHARED_END =
  /保险(?:的)?(?:基金)?(?:参保|缴费|受益|享受|覆盖)?(?:总)?(?:人数|覆盖面|收入|支出|率)?$|\p{Script=Han}{2}量$|(?:(?:常住)?居民)?(?:人均)?(?:可支配|纯)?收入|(?:行业|产业)?增加值|工业总产值|总产值|产值|营业收入|销售收入|销售额|零售额|零售总额|营业额|投资|税收|\p{Script=Han}{2}率$/u

/** One indicator for each number, where a clause gives several to each other: 分别, 均, 办结率、满意率达到95%. */
export function distributed(folded: string, clause: Span, quantities: readonly Quantity[]): string[] | null {
  const first = quantities[0] as Quantity
  const left = folded.slice(clause[0], first.start)
  const apart = left.indexOf('分别')
  const each = apart < 0 ? EACH.exec(left) : null
  const listed = apart < 0 && !each && quantities.length > 1 && onlyNumbers(folded, quantities)
  const opens = /^(?:力争|争取|确保|预计|实现|完成|努力|要|使|为){1,3}/.exec(left)?.[0].length ?? 0
  const verb = VERB.exec(left.slice(opens))
  const at = apart >= 0 ? apart : (each?.index ?? (verb ? opens + verb.index : listed ? left.length : -1))
  if (at < 2) return null
  const nouns = nounsOf(left.slice(0, at))
  if (nouns.some((noun) => DATE.test(noun))) return null
  const last = nouns.at(-1) ?? ''
  const both = quantities.length === 2 ? apart >= 0 || listed : quantities.length === 1 && each !== null
  if (both && nouns.length === 1 && /城乡\p{Script=Han}{0,16}收入$/u.test(last))
    return ['城镇', '农村'].map((where) => last.replace('城乡', where))
  if (nouns.length < 2) return null
  if ((apart >= 0 && quantities.length > 1) || listed)
    return nouns.length === quantities.length ? completed(nouns) : null
  if (quantities.length !== 1) return null
  if (each || apart >= 0) return completed(nouns)
  const full = completed(nouns)
  return full.every((noun) => INDICATOR.test(noun)) && alike(nouns) && /[%‰]|百分点|倍/.test(first.unit ?? '')
    ? full
    : null
}

/** 一产、二产增加值, but not 大数据、云计算产业核心产值: names that share their last word are of one make. */
function alike(nouns: readonly string[]): boolean {
  const last = nouns.at(-1) as string
  const own = last.length - (SHARED_END.exec(last)?.[0].length ?? 0)
  return nouns.slice(0, -1).every((noun) => INDICATOR.test(noun) || Math.abs(noun.length - own) <= 2)
}

const SPREAD =
  /^(?:预计|力争|确保|并|且)?(?:同比|[较比](?:上年|去年|20\d\d年)(?:同期)?)?分别(?:同比|可比|[较比](?:上年|去年|20\d\d年)(?:同期)?)?(?:增长|提高|提升|下降|降低|减少|上升)约?$/

/** 同比增长20%和25%, without 分别: of just as many numbers before. */
const SPREAD_BARE =
  /^(?:预计|力争|确保|并|且)?(?:同比|[较比](?:上年|去年)(?:同期)?)?(?:增长|提高|提升|下降|降低|减少|上升)约?$/
const SPREAD_ALL =
  /^(?:预计|力争|确保|并|且)?(?:同比)?均(?:同比|可比|[较比](?:上年|去年|20\d\d年)(?:同期)?)?(?:增长|提高|提升|下降|降低|减少|上升)约?$/

/** 产值6亿元、税收6000万元,分别增长8%和10%: as many changes as there were numbers before are theirs, one each. */
export function spreadOver(
  folded: string,
  [start]: Span,
  quantities: readonly Quantity[],
  before: readonly Said[],
): string[] | null {
  const [first] = quantities
  if (!first) return null
  const left = folded.slice(start, first.start)
  const names = before.map((one) => one.indicator)
  if (quantities.length === 1) {
    if (!SPREAD_ALL.test(left)) return null
    const amounts = before.length - 1 - before.findLastIndex((one) => one.measure !== 'level')
    return amounts > 1 ? names.slice(-amounts) : null
  }
  if (before.length >= quantities.length && onlyNumbers(folded, quantities)) {
    const own = OF_SAME.exec(left)?.[1]
    const heads = own ? headsOf(names.slice(-quantities.length)) : null
    if (heads) return heads.map((head) => head + own)
  }
  const bare = before.length === quantities.length && SPREAD_BARE.test(left)
  if (before.length < quantities.length || (!bare && !SPREAD.test(left)) || !onlyNumbers(folded, quantities))
    return null
  return names.slice(-quantities.length)
}

/** 基金收入分别达到…: one more thing of each that was named before. */
const OF_SAME = /^([^,、\d]{2,16}?)分别(?:达到?|为|完成|实现|突破|不低于|超过)?$/

/** 养老保险参保人数, 失业保险参保人数 → 养老保险, 失业保险: what tells names of one make apart; null for others. */
function headsOf(names: readonly string[]): string[] | null {
  const [first = ''] = names
  let same = 0
  while (same < first.length && names.every((name) => name.at(-1 - same) === first.at(-1 - same))) same++
  const end = first.slice(first.length - same)
  const kept = end.startsWith('保险') ? same - 2 : same
  const heads = names.map((name) => name.slice(0, name.length - kept))
  return kept >= 2 && heads.every((head) => head.length > 1) && new Set(heads).size === names.length ? heads : null
}

/** What a clause before has promised. */
export type Said = Pick<Target, 'indicator' | 'measure'>

/** 地区生产总值和财政总收入翻一番: the indicators that words before a change name together; one where they name one. */
export function togetherIn(words: string): string[] {
  const nouns = nounsOf(words)
  const full = nouns.length > 1 ? completed(nouns) : nouns
  return full.length > 1 && full.every((noun) => INDICATOR.test(noun)) ? full : [words]
}

/** What stands before the first of the names, and how many there are of them. */
const BEFORE =
  /^(?:其中|另外|力争|争取|确保|实现|完成|预计|使|全年|全市|全县|全区|努力|[到至]?20\d\d年(?:底|末)?,?){1,4}/
const HOW_MANY = /\d{1,3}(?:个|大|家|项)(?=产业|行业|园区|领域)|(?<=产业|行业)年(?=产值)/g

/** 6月、12月各开展一次: days are no indicators. */
const DATE = /^\d{1,2}月/

const nounsOf = (words: string) =>
  words
    .replace(/(?:[比较]20\d\d年)?(?:增长|增速|增幅|同比|指标)?(?:要|预计|力争|确保|努力|实现|年?均|都)?$/, '')
    .split(LIST)
    .map((noun) => noun.replace(BEFORE, '').replace(HOW_MANY, '').trim())
    .filter((noun) => noun !== '')

/** 居民、职工报销范围: whose it is; what it is stands behind the last. */
const GROUP = /^(?:居民|职工|城镇|农村|城市|男性|女性|小学|初中|高中)/

/** 一产、二产增加值 → 一产增加值, 二产增加值. */
function completed(nouns: readonly string[]): string[] {
  const last = nouns.at(-1) ?? ''
  const group = GROUP.exec(last)
  if (group && nouns.slice(0, -1).every((noun) => GROUP.exec(noun)?.[0] === noun))
    return nouns.map((noun) => (noun === last ? noun : noun + last.slice(group[0].length)))
  const end = SHARED_END.exec(nouns.at(-1) as string)?.[0] ?? ''
  return withHead(nouns).map((noun) =>
    end === '' || noun.endsWith(end) || INDICATOR.test(noun) || /(?:率|[栏产电售用]量)$/.test(noun) ? noun : noun + end,
  )
}

/** 机械化清扫率和洒水率 → 机械化清扫率, 机械化洒水率. */
function withHead(nouns: readonly string[]): readonly string[] {
  const first = nouns[0] as string
  const short = (noun: string) => noun.length <= 4 && noun.endsWith('率') && first.length > noun.length + 1
  if (!first.endsWith('率')) return nouns
  return nouns.map((noun) => (short(noun) ? first.slice(0, first.length - noun.length) + noun : noun))
}

/** 92%和98%: one number after the other with nothing but a join between. */
const onlyNumbers = (folded: string, quantities: readonly Quantity[]) =>
  quantities.slice(1).every((next, i) => /^[、和及与] ?$/.test(folded.slice(quantities[i]?.end, next.start)))
