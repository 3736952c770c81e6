import type { Language } from '../domain/people/language.ts'
import type { Verdict, VerdictNumbers } from '../domain/tasks/verdict.ts'

/** 5 个部分中 2 红 1 黄，最差：一社区. */
export function partsChinese({ standing, marks, numbers }: Verdict): string {
  const { parts = 0, partsSilent = 0, partsDone = 0, worstPart } = numbers
  if (parts === 0) return '各部分均已撤销或转为常态化'
  if (standing === 'completed') return `${parts} 个部分全部完成`
  if (partsSilent === parts) return `${parts} 个部分均未报送`
  const said = [
    ...some(numbers.partsRed, '红'),
    ...some(numbers.partsYellow, '黄'),
    ...some(numbers.partsGreen, '绿'),
    ...some(partsDone, '已完成'),
    ...some(partsSilent, '未报送'),
    ...some(parts - counted(numbers), '未到期'),
  ]
  const since = marks.includes('lastLightRed') ? '（未报送，上次为红灯）' : ''
  return `${parts} 个部分中 ${said.join(' ')}${worstPart === undefined ? '' : `，最差：${worstPart}${since}`}`
}

/** What a rolled-up figure lacks of the month; empty when every part reported. */
export function lackChinese({ marks, line, numbers }: Verdict): string {
  const { parts, partsReported } = numbers
  if (line === 'parts' || parts === undefined || partsReported === undefined || partsReported >= parts) return ''
  const said = `${parts} 个部分中 ${partsReported} 个已报本月`
  return marks.includes('incomplete') ? `${said}，合计不完整` : `${said}，其余按上次所报`
}

export function partsEnglish({ standing, marks, numbers }: Verdict): string {
  const { parts = 0, partsSilent = 0, partsDone = 0, worstPart } = numbers
  if (parts === 0) return 'Every part is withdrawn or carried on without a target'
  if (standing === 'completed') return `All ${parts} parts are completed`
  if (partsSilent === parts) return `None of the ${parts} parts has reported`
  const said = [
    ...some(numbers.partsRed, 'red'),
    ...some(numbers.partsYellow, 'yellow'),
    ...some(numbers.partsGreen, 'green'),
    ...some(partsDone, 'completed'),
    ...some(partsSilent, 'unreported'),
    ...some(parts - counted(numbers), 'not due'),
  ]
  const since = marks.includes('lastLightRed') ? ' (unreported, last red)' : ''
  return `Of ${parts} parts ${said.join(', ')}${worstPart === undefined ? '' : `; the worst is ${worstPart}${since}`}`
}

export function lackEnglish({ marks, line, numbers }: Verdict): string {
  const { parts, partsReported } = numbers
  if (line === 'parts' || parts === undefined || partsReported === undefined || partsReported >= parts) return ''
  const said = `${partsReported} of ${parts} parts reported this month`
  return marks.includes('incomplete')
    ? `${said}, so the total is incomplete`
    : `${said}, the others count as last reported`
}

const some = (count: number | undefined, word: string): string[] => (count ? [`${count} ${word}`] : [])
const counted = ({ partsRed, partsYellow, partsGreen, partsDone, partsSilent }: VerdictNumbers): number =>
  [partsRed, partsYellow, partsGreen, partsDone, partsSilent].reduce<number>((sum, each) => sum + (each ?? 0), 0)

/** What a whole's figure is made of. */
export interface MadeOf {
  rollUp: 'sum' | 'mean'
  total: string
  unit: string
  parts: readonly { name: string; weight: string; last: { total: string } | null }[]
}

/** Where a whole's figure comes from: 3 家 = 一社区 2 + 二社区 1；未报送：三社区. */
export function madeOf({ rollUp, total, unit, parts }: MadeOf, language: Language): string {
  const percent = unit === '%' || unit === '％'
  const said = parts.flatMap(({ name, weight, last }) =>
    last ? `${name} ${last.total}${percent ? '%' : ''}${rollUp === 'mean' ? `×${weight}` : ''}` : [],
  )
  const silent = parts.filter((part) => part.last === null).map((part) => part.name)
  const whole = percent ? `${total}%` : `${total} ${unit}`.trim()
  const sum = said.join(' + ')
  const weights = parts.flatMap(({ weight, last }) => (last ? weight : []))
  const from = rollUp === 'sum' || weights.length < 2 ? sum : `(${sum}) ÷ (${weights.join(' + ')})`
  const missing =
    silent.length === 0
      ? ''
      : language === 'en'
        ? `; not reported: ${silent.join(', ')}`
        : `；未报送：${silent.join('、')}`
  return `${whole} ${rollUp === 'sum' ? '=' : '≈'} ${from}${missing}`
}
