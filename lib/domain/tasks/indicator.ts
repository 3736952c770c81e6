import { type Day, day } from '../calendar/day.ts'
import { exact, floor, over, ratio, rounded } from '../fraction.ts'
import type { Better, Cadence, Checkpoint, Comparator, Pace } from './task.ts'

/** What is promised to become less. */
const BAD =
  /事故|信访|违建|违法建设|PM2\.?5|PM10|失业|死亡|伤亡|投诉|案件|发案|警情|火灾|火警|能耗|排放|浓度|涨幅|价格指数|CPI|负债|债务|空置|逾期|失控|隐患数|积案|黑臭|污染|三公经费|辍学|流失|返贫|河道问题/i
/** Deeds upon a bad thing: the more of them the better. */
const REMEDY =
  /拆除|整治|化解|治理|处置|查处|整改|办结|清理|排查|演练|培训|宣传|调解|满意|结案|破案|回复|响应|销号|处理|普查|防范|防治|消除|检查|巡查|压减|压降|削减|减少|下降率|降低率|达标|优良|回收|就业/

/** Which way an indicator is better. A limit is better undercut, except a fall «不超过»: that must not go deeper. */
export function defaultBetter(
  indicator: string,
  comparator: Comparator = 'plain',
  value: string | null = null,
): Better {
  const falls = value?.startsWith('-') ?? false
  if (comparator === 'lte') return falls ? 'up' : 'down'
  if (falls) return 'down'
  return BAD.test(indicator) && !REMEDY.test(indicator) ? 'down' : 'up'
}

/** Figures of the statistics office, which accumulate from January. */
const STATISTICS =
  /生产总值|GDP|固定资产投资|固投|工业投资|民间投资|房地产(开发)?投资|预算收入|财政收入|税收|税金|财税|总产值|增加值|社会消费品|社零|销售额|营业额|营业?收入|营收|外资|进出口|可支配收入/i
/** No January figure: investment, and what is published for January and February together. */
const NO_JANUARY =
  /固定资产投资|固投|工业(技改)?投资|民间投资|房地产(开发)?投资|基础设施投资|制造业投资|社会消费品|社零|规(模以)?上.{0,4}(增加值|总产值|营业?收入|营收)/
const QUARTERLY = /生产总值|GDP|可支配收入|研发|R&D/i
const YEARLY = /城镇化率|预期寿命|森林覆盖/

/** First day that counts: the plan's, but of accumulating statistics January's although the plan starts later. */
export function defaultStart(planStart: Day, indicator: string, pace: Pace): Day {
  const fromJanuary = (pace === 'accumulate' || pace === 'rate') && STATISTICS.test(indicator)
  return fromJanuary ? day(Number(planStart.slice(0, 4)), 1, 1) : planStart
}

export const defaultNoFigureMonths = (indicator: string): number[] => (NO_JANUARY.test(indicator) ? [1] : [])

export function defaultCadence(indicator: string): Cadence {
  return QUARTERLY.test(indicator) ? 'quarter' : YEARLY.test(indicator) ? 'year' : 'month'
}

/** Days until a figure is out: national ones come on the 15th to 19th of the next month, a street's later. */
export const defaultLagDays = (indicator: string): number => (STATISTICS.test(indicator) ? 20 : 0)

/** 净增: a total that may fall without anything being wrong. */
export const defaultMayFall = (indicator: string): boolean => /净增/.test(indicator)

const YEAR_END_ENTRY = /年度升规|小升规|下升上|规下转规上|净增.{0,2}[四规限]上|年度纳统/

/**
 * 年度升规 is admitted in two batches, late November and late December: nothing is expected before November, half (whole
 * enterprises) then, all in December. Empty for every other indicator, and for a plan that does not run to December.
 */
export function defaultCheckpoints(indicator: string, value: string | null, start: Day, due: Day): Checkpoint[] {
  const [first, last] = [day(Number(due.slice(0, 4)), 11, 30), day(Number(due.slice(0, 4)), 12, 31)]
  if (value === null || !YEAR_END_ENTRY.test(indicator) || due < last || start > first) return []
  const half = rounded(floor(over(exact(value), ratio(2))), 0)
  return [
    { due: first, title: '第一批', value: half, doneOn: null },
    { due: last, title: '第二批', value, doneOn: null },
  ]
}
