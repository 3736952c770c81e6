import type { Span } from '../read-report-types.ts'

/** 15 亿元, 新增 3 家: blanks that a page prints around figures. */
const BEFORE_UNIT =
  /(?<=\d) {1,40}(?=[年月日号亿万千百余多个家处项名人户场次件套条公里平方亩吨座所台辆株棵盏张本份批期只头间栋幢艘位组支元美%‰倍度天小时分岁周米升瓦层])/g
const BEFORE_FIGURE =
  /(?<=[\p{Script=Han})”]) {1,40}(?=\d[\d.,]{0,30}\s?[亿万千百余多个家处项名人户场次件套条公里平方亩吨座所台辆株棵元美%‰倍])/gu
const BEFORE_DATE = /(?<=[至到在于,、截]) {1,40}(?=\d{1,4} ?[年月])/g
const LIST_NUMBER = /(?:^|[\n。;|]) *\(?\d{1,2}$/

/** The blanks of a folded text that only set figures apart; the number of a list keeps its own. */
export function figureSpaces(folded: string): Span[] {
  if (!/\d |[\p{Script=Han}] \d/u.test(folded)) return []
  const found: Span[] = []
  for (const form of [BEFORE_UNIT, BEFORE_FIGURE, BEFORE_DATE])
    for (const m of folded.matchAll(form)) {
      if (form === BEFORE_UNIT && LIST_NUMBER.test(folded.slice(Math.max(0, m.index - 6), m.index))) continue
      found.push([m.index, m.index + m[0].length])
    }
  return found
}
