import { withoutLead } from './indicator.ts'

/** 税收, 新增投资: an amount that somebody or something must have. */
const AMOUNT_ALONE =
  /^(?:年|总|新增|完成|计划|年均|实现){0,2}(?:产值|产量|税收|利税|利润|纳税|营收|营业收入|销售收入|销售额|主营业务收入|工业产值)$/
/** 园区企业销售收入, 开发项目投资: who or what had the amount before. */
const OWNER =
  /^(.{1,20}?(?:企业|园区|项目|基地|合作社|集团|公司|市场|景区|工程|开发区|平台|车间|农场|行业))(?:(?:年|总|新增|完成|计划)?(?:产值|产量|税收|利税|利润|纳税|营收|收入|营业收入|销售收入|销售额|主营业务收入|投资|面积))$/

/** 总产, 存栏: how much of a crop or of stock, named by its field before. */
const YIELD_ALONE = /^(?:总产量?|单产|亩产|产量|存栏量?|出栏量?)$/
const CROP = /^(.{2,8}?)(?:(?:播种|种植|养殖)?面积|出栏量?|存栏量?|总产量?|产量|单产)$/

/** 园区企业销售收入8亿元,税收4000万元: the second amount with the owner of the first; as it is where that has none. */
export function withOwner(own: string, before: string): string {
  const owner = AMOUNT_ALONE.test(own) ? OWNER.exec(before)?.[1] : undefined
  const crop = YIELD_ALONE.test(own) ? CROP.exec(before)?.[1] : undefined
  return owner || crop ? (owner ?? crop) + own : own
}

/** What was done to the things of which 其中 names some: the words before and behind their number. */
export interface Whole {
  left: string
  right: string
  unit: string | null
}

const PEOPLE = /^[人名户位]$/
/** 公办, 省级: of what kind some are, without what they are. */
const KIND =
  /^(?:公办|民办|公立|民营|国有|集体|农村|城镇|城区|乡村|(?:国家|省|市|县|区|镇|村)级|新建|续建|工业|农业|女性|男性|重点)$/
const MAKES =
  /^(?:(?:新|改|扩|[(),、]){1,10}建|新建|新增|改建|扩建|建成|建设|培育|引进|创建|打造|改造|完成|创办|认定|培训|举办|开展)/
/** What is done to them behind their name. */
const DONE_TO = /(?:建设|改造|整治|修缮|搬迁|安置|培训|签约|开工|竣工)$/

/** 其中青年480人 of 帮扶800人成功创业: the part with the deed that is done to all. */
export function partOf(own: string, whole: Whole, indicator: string, unit: string | null): string {
  if (own === '' || whole.unit !== unit) return own
  if (KIND.test(own)) {
    const made = MAKES.exec(indicator)?.[0] ?? ''
    return made + own + indicator.slice(made.length)
  }
  if (PEOPLE.test(unit ?? '') && whole.right.length > 1 && whole.right.length < 8) {
    const left = withoutLead(whole.left)
    if (left !== '') return left + own + whole.right
  }
  const done = DONE_TO.exec(indicator)?.[0]
  return done && !DONE_TO.test(own) && !MAKES.test(own) ? own + done : own
}

const SIZE = /(?:\d[\d.]{0,9}|[十百千])?[万亿]元?以上/
const MADE = /^(?:签约|引进|招引|新引进|储备|谋划|新开工|开工|实施|推进|落地|新增|培育)/

/** 签约项目10个,其中5亿元以上1个 → 签约5亿元以上项目. */
export function ofSize(size: string, before: string): string {
  const things = before.replace(SIZE, '')
  const made = MADE.exec(things)?.[0] ?? ''
  return made + size.replace(/^其中/, '') + things.slice(made.length)
}
