import type { Target } from './read-report-types.ts'

const LONGEST = 40
const LEAD = /^(?:[一二三四五六七八九十]是(?:要)?|\(?[一二三四五六七八九十\d]{1,2}[)、.]\s*|一方面,?|另一方面,?|同时,?)/
const ASIDE =
  /^(?:坚持|紧紧|重点围绕|(?:继续|充分)?(?:借助|发挥|利用)|与|强化力量|切实回应|进一步发挥|聚焦|围绕|以(?!上)|按照|通过|依托|结合|针对|紧扣|立足|牢固树立|突出|锚定|对照|为|在)[^,]{2,40},/
const SIGNS: Partial<Record<Target['comparator'], string>> = { gte: '以上', lte: '以内', approx: '左右' }

/** 新引进产业项目 16个, 地区生产总值 增长8%: indicator, number, unit. */
export function quantityTitle(target: Target): string {
  const [name = '', reference] = target.indicator.split('|')
  if (target.comparator === 'sync') return short(`${name}与${reference ?? ''}同步`)
  const range = target.valueHigh === null ? '' : `–${target.valueHigh}`
  const falls = target.measure === 'growth' && target.value?.startsWith('-')
  const change = target.measure === 'growth' ? (falls ? '下降' : '增长') : ''
  const value = (falls ? target.value?.slice(1) : target.value) ?? ''
  const number = `${change}${value}${range}${target.unit ?? ''}${SIGNS[target.comparator] ?? ''}`
  return `${short(name, LONGEST - number.length - 1)} ${number}`.trim()
}

/** The deed, without its date and its hedge. */
export const milestoneTitle = (target: Target) => short(target.indicator || target.quote)

/** The first clause that says what is done: a leading 坚持…, 聚焦…, 以… is passed over. */
export function wordsTitle(words: string): string {
  let rest = words.replace(LEAD, '').trim()
  for (let i = 0; i < 2; i++) {
    const later = rest.replace(ASIDE, '')
    if (later.length < 6) break
    rest = later
  }
  const clause = rest.split(/[,;:。!?]/)[0] as string
  return short(clause.length >= 6 ? clause : rest.replace(/[。;!]$/, ''))
}

function short(words: string, longest = LONGEST): string {
  const kept = words.trim()
  return kept.length <= longest ? kept : `${kept.slice(0, Math.max(1, longest - 1))}…`
}
