import type { Target } from '../read-report-types.ts'
import { balanced } from '../targets/indicator.ts'

const LONGEST = 40
const LEAD = /^(?:[一二三四五六七八九十]是(?:要)?|\(?[一二三四五六七八九十\d]{1,2}[)、.]\s*|一方面,?|另一方面,?|同时,?)/
const ASIDE =
  /^(?:坚持|紧紧|重点围绕|(?:继续|充分)?(?:借助|发挥|利用)|与|强化力量|切实回应|进一步发挥|聚焦|围绕|以(?!上)|按照|通过|依托|结合|针对|紧扣|立足|牢固树立|突出|锚定|对照|为|在)[^,]{2,40},/
const SIGNS: Partial<Record<Target['comparator'], string>> = { gte: '以上', lte: '以内', approx: '左右' }

/** 新引进产业项目 16个, 地区生产总值 增长8%, 安全事故 零发生: indicator, number, unit. */
export function quantityTitle(target: Target): string {
  const [name = '', reference] = target.indicator.split('|')
  if (target.comparator === 'sync') return short(`${name}与${reference ?? ''}同步`)
  const number = numberOf(target)
  const what = number === '零发生' ? name.replace(/发生$/, '') : name
  return `${short(what, LONGEST - number.length - 1)} ${number}`.trim()
}

function numberOf({ measure, value, valueHigh, unit, comparator }: Target): string {
  if (value === '0' && measure === 'growth') return '零增长'
  if (value === '0' && measure === 'count') return '零发生'
  if (value === '1' && unit === null && comparator === 'gte') return '零的突破'
  const falls = value?.startsWith('-') === true
  const size = (falls ? value?.slice(1) : value) ?? ''
  const range = valueHigh === null ? '' : `–${falls ? valueHigh.replace('-', '') : valueHigh}`
  const number = `${size}${range}${unit ?? ''}${SIGNS[comparator] ?? ''}`
  if (measure !== 'growth') return number
  if (unit === '番') return `翻${number}`
  return `${falls ? '下降' : unit?.endsWith('百分点') ? '提高' : '增长'}${number}`
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

/** At most so long, cut where a part ends, with no opening mark whose other half is gone. */
function short(words: string, longest = LONGEST): string {
  const whole = ends(balanced(words.trim()))
  if (whole.length <= longest) return whole
  const kept = whole.slice(0, Math.max(1, longest - 1))
  const cut = Math.max(...['、', ',', ':', ';', '和', '及'].map((mark) => kept.lastIndexOf(mark)))
  return `${ends(balanced(cut > longest / 2 ? kept.slice(0, cut) : kept))}…`
}

const ends = (words: string) => words.replace(/^[、,:;·。]{1,4}/, '').replace(/[、,:;·。(“《]{1,4}$/, '')
