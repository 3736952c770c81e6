import { everyMatch } from '../layout/every-match.ts'

const ORDER =
  '[-■◆●▲★☆◎※【《 ]{0,2}(?:(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\)|第[一二三四五六七八]部分[:、,. ]?|[1-9][.、])\\s?)?'
const YEAR = '(?:20\\d\\d|二[〇零][一二三四五六七八九〇零]{2})'
/** Words for a period that is still to come. */
const COMING =
  '(?:下半年|明后?年|来年|次年|[“"]?十[一二三四五六]?五[”"]?(?:时期|期间|规划)|[“"]十[一二三四五六]?五[”"](?=(?:经济|社会|发展|主要|总体|奋斗|预期){0,3}(?:目标|任务|要求|思路|工作(?!回顾)))|今后(?:[一两三五几]年|一个时期|一段时[期间])?|未来(?:[一两三五几]年)?|新的?一年|新年度|下一?年度?|下一?步|下一?阶段|下一?季度|后续|后几个月|接下来|[二三四]季度|今冬明春)'
/** Words for a period that may be past or to come. */
/** 201*年 is how some pages hide the year of a report that they offer for sale. */
const HIDDEN = '20(?:\\d[*xX×]|[*xX×]{2})年度?'
const CURRENT = `(?:${HIDDEN}|${YEAR}(?:年?[-至到~]${YEAR})?年(?:度|上半年|下半年)?|今年|本年度?|当前|全年|上半年)`
const WORK =
  '(?:工作(?:任务|思路|计划|打算|安排|目标|重点|要点|举措|措施|设想|规划|部署|展望|建议|意见|要求|构想)|主要(?:工作|任务|目标|举措|措施)|重点(?:工作|任务)|目标任务|任务目标|任务|(?:预期|奋斗|发展|总体)目标|总体要求|总体思路|工作|计划|打算|思路|安排|部署|规划|展望|谋划|要点|新局面|新篇章|(?:民生|为民|惠民|政府)?实事(?:项目|工程)?|民生工程|重点项目|建议|目标|(?:这[样么]|怎么|要这[样么])干)'
const LEAD =
  '(?:[^。;!?|\\d]{0,26}?[,、和及与 暨,])?(?:关于|全力|扎实|切实|认真|努力|奋力){0,4}(?:(?:做好|抓好|完成|推进|开创|谋划|对)(?:好)?)?'
const TITLED = new RegExp(`^${ORDER}${LEAD}(?:${COMING}|${CURRENT})[^。;!?|]{0,30}?${WORK}[^。;!?|]{0,16}$`)
const CERTAIN = new RegExp(COMING)
const UNDATED = new RegExp(
  `^${ORDER}(?:存在(?:的)?(?:主要)?问题[和及与])?(?:政府|全[县市区镇乡街]|我[局县市区镇]|街道)?(?:主要|重点|今后|下步|工作|总体)?(?:目标任务|工作计划|工作打算|工作思路|工作安排|工作目标|发展目标|工作任务|重点任务|工作重点|工作建议|重点工作安排|任务目标|总体要求和(?:主要|预期)目标|打算|计划)(?:和|及|与|、|安排|建议|举措|措施|主要|重点|目标|任务|工作|打算){0,30}[:。]?$`,
)
const REVIEW =
  /回顾|总结(?!会|评估)|完成(?:的)?情况|开展情况|进展情况|落实情况|工作情况|执行情况|推进情况|情况汇报|取得(?:了)?(?:的)?(?:主要|新|明显|显著)?(?:成[绩效果]|进展|成就)|(?:主要|工作)(?:成[绩效]|做法|亮点)|亮点工作|成绩单|特色(?:亮点)?工作|述职|存在(?:的)?(?:主要|突出)?(?:问题|困难|不足|短板)|(?:问题|困难|短板)(?:和|与|及|、)(?:不足|问题|困难)|不足之处|(?:基本情况|发展现状|现状分析|工作现状)|工作成绩|工作开展|以来|一年来|去年|上年|过去/
const OVER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四]部分[:、,. ]?)/
const YEARS = new RegExp(YEAR, 'g')

/** What a heading says of the text under it: certainly the plan, perhaps the plan, the review, or neither. */
export type HeadingKind = 'plan' | 'perhaps' | 'review' | null

/** Judges a line as a heading; `planYear` is the year that the title or the page gives, where it does. */
export function headingKind(words: string, planYear: number | null): HeadingKind {
  if (words.length > 52 || words.length < 4) return null
  const line = words.replace(/[】》:]$/, '')
  if (REVIEW.test(line)) return planDespiteReview(line) ? 'plan' : reviewHeading(line) ? 'review' : null
  if (TITLED.test(line)) {
    if (CERTAIN.test(line)) return 'plan'
    const year = yearsOf(line).at(-1)
    if (year === undefined) return 'perhaps'
    if (planYear !== null && year < planYear) return 'review'
    return planYear !== null && year >= planYear ? 'plan' : 'perhaps'
  }
  return UNDATED.test(line) ? 'perhaps' : null
}

/** 存在问题和下一步打算 heads both; the plan follows the problems. */
const planDespiteReview = (line: string) =>
  /(?:问题|困难|不足|短板)[^,。]{0,8}(?:[和及与暨、]|以及)/.test(line) &&
  !/总结|回顾/.test(line) &&
  (CERTAIN.test(line) || /20\d\d年.{0,6}(?:计划|打算|安排|思路)|工作(?:打算|计划|思路|安排)/.test(line))

const reviewHeading = (line: string) => OVER.test(line) || line.length < 24

/** Every year printed in the words, in their order; 二〇〇八 as 2008. */
export function yearsOf(words: string): number[] {
  return everyMatch(YEARS, words).map((m) => yearNumber(m[0]))
}

export function yearNumber(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  return Number([...printed].map((char) => '〇一二三四五六七八九'.indexOf(char.replace('零', '〇'))).join(''))
}
