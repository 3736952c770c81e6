import type { Verdict, VerdictNumbers } from '../domain/tasks/verdict.ts'
import type { Explanations } from './explanation.ts'
import { lackChinese, partsChinese } from './parts-sentence.ts'

const LIGHT = { green: '绿灯', yellow: '黄灯', red: '红灯' }
const WORD = { can: '能按期完成', likely: '有望按期完成', unlikely: '难以按期完成' }

export const chinese: Explanations = {
  state: ({ standing }) => (standing === 'withdrawn' ? '任务已撤销，不再亮灯。' : '常态化推进，不设年度目标，不亮灯。'),
  done: (verdict, unit) => sentence(verdict, completed(verdict, unit)),
  parts: (verdict) => sentence(verdict, partsChinese(verdict), lastLight(verdict.numbers)),
  before: (verdict) => sentence(verdict, '未到任务开始时间'),
  none: (verdict) =>
    sentence(
      verdict,
      verdict.standing === 'unpublished' ? unpublished(verdict.numbers) : '该指标本月没有数据，不需报送',
    ),
  silent: (verdict, _unit, { month }) => sentence(verdict, `${monthName(month)}尚未报送`, lastLight(verdict.numbers)),
  deed: (verdict) => sentence(verdict, byWord(verdict)),
  words: (verdict) =>
    sentence(
      verdict,
      verdict.numbers.checkpointsDue === undefined ? byWord(verdict) : points(verdict),
      noProgress(verdict),
    ),
  recurring: (verdict) => sentence(verdict, times(verdict)),
  sync: (verdict) => sentence(verdict, inStep(verdict)),
  rate: (verdict, unit) => sentence(verdict, reached(verdict, unit)),
  hold: (verdict, unit) => sentence(verdict, reached(verdict, unit)),
  lte: (verdict, unit) => sentence(verdict, limit(verdict, unit)),
  range: (verdict, unit) => sentence(verdict, between(verdict, unit)),
  path: (verdict, unit) => sentence(verdict, pace(verdict, unit, '应达到', '实为'), need(verdict.numbers, unit)),
  accumulate: (verdict, unit) =>
    sentence(verdict, pace(verdict, unit, '应完成', '实完成'), need(verdict.numbers, unit)),
}

function sentence(verdict: Verdict, ...parts: string[]): string {
  const { marks } = verdict
  const lack = lackChinese(verdict)
  const remarks = [
    ...(marks.includes('unfinished') ? ['已到期，未完成'] : []),
    ...(lack !== '' ? [lack] : marks.includes('incomplete') ? ['有月份缺报，累计数不完整'] : []),
  ]
  return `${[...parts, ...remarks].filter((part) => part !== '').join('；')}。`
}

function completed({ marks, numbers }: Verdict, unit: string): string {
  const late = marks.includes('doneLate') ? '逾期完成' : '已完成'
  if (numbers.doneOn) return `${late}，完成日期 ${dayName(numbers.doneOn)}`
  if (numbers.actual === undefined) return marks.includes('kept') ? `${late}，到期时按要求做到` : late
  const share = numbers.completionPct === undefined ? '' : `，完成率 ${numbers.completionPct}%`
  return `${late}：目标 ${goal(numbers, unit)}，实际 ${value(numbers.actual, unit)}${share}`
}

const unpublished = ({ publishedOn }: VerdictNumbers) =>
  `本月数据尚未发布${publishedOn ? `，预计 ${dayName(publishedOn)} 后可报` : ''}`
const lastLight = ({ lastLight: light, lastMonth }: VerdictNumbers) =>
  light === undefined ? '' : `上次亮灯${lastMonth ? `（${monthName(lastMonth)}）` : ''}为${LIGHT[light]}`

function byWord({ marks, numbers }: Verdict): string {
  const due = numbers.due ? `${dayName(numbers.due)} ` : ''
  if (marks.includes('overdue')) return `应于 ${due}前完成，逾期未完成`
  if (marks.includes('near')) return `${due}到期，已临近，尚未填报预计`
  if (numbers.forecast === undefined) return `${due}到期，尚未填报预计`
  const from = marks.includes('carried') ? `（沿用 ${numbers.carriedMonths ?? 1} 个月前所报）` : ''
  return `${due}到期，预计${WORD[numbers.forecast]}${from}`
}

function points({ marks, numbers }: Verdict): string {
  if (marks.includes('notExpectedYet')) return '尚无到期节点'
  const { checkpointsDue = 0, checkpointsDone = 0, missed = 0 } = numbers
  const all = missed === 0 ? '全部完成' : `完成 ${checkpointsDone} 个，有 ${missed} 个未完成`
  return `到期节点 ${checkpointsDue} 个，${all}${marks.includes('overdue') ? '；任务已到期，逾期未完成' : ''}`
}

const noProgress = ({ marks }: Verdict) => (marks.includes('noProgress') ? '连续多期报“无变化”，无实质进展' : '')

function times({ marks, numbers }: Verdict): string {
  if (marks.includes('notExpectedYet')) return '首期尚未结束'
  const { checkpointsDue = 0, missed = 0 } = numbers
  return `应完成 ${checkpointsDue} 期，${missed === 0 ? '均已完成' : `有 ${missed} 期未完成且未补做`}`
}

function inStep({ marks, numbers }: Verdict): string {
  const { actual = '—', reference = '—', short } = numbers
  const said = `本指标 ${actual}%，参照指标 ${reference}%`
  if (short === undefined) return `${said}，保持同步`
  return `${said}，低 ${short} 个百分点${marks.includes('within') ? '，属基本同步' : ''}`
}

function reached({ marks, numbers }: Verdict, unit: string): string {
  const said = `目标 ${goal(numbers, unit)}，实际 ${value(numbers.actual, unit)}`
  if (numbers.short === undefined) return `${said}，达到目标`
  const gap = isPercent(unit) ? `${numbers.short} 个百分点` : value(numbers.short, unit)
  return `${said}，差 ${gap}${marks.includes('within') ? '，在允许误差内' : ''}`
}

function limit({ standing, marks, numbers }: Verdict, unit: string): string {
  const said = `上限 ${goal(numbers, unit)}，实际 ${value(numbers.actual, unit)}`
  const within = marks.includes('within')
  const over =
    numbers.short === undefined ? '' : `，超出 ${value(numbers.short, unit)}${within ? '，在允许误差内' : ''}`
  if (over && !(within && standing === 'yellow')) return said + over
  if (standing !== 'yellow') return `${said}，未超上限`
  return `${said}${over}，已用 ${numbers.completionPct ?? '—'}%，时间过去 ${numbers.elapsedPct ?? '—'}%，用得偏快`
}

function between(verdict: Verdict, unit: string): string {
  const { marks, numbers, standing } = verdict
  if (marks.includes('aboveUpper')) {
    return `目标 ${goal(numbers, unit)}，实际 ${value(numbers.actual, unit)}，${standing === 'green' ? '好于上限' : `超出上限 ${value(numbers.short, unit)}`}`
  }
  if (numbers.expected !== undefined)
    return [pace(verdict, unit, '应完成', '实完成'), need(numbers, unit)].filter(Boolean).join('；')
  if (marks.includes('exceeded'))
    return `目标 ${goal(numbers, unit)}，实际 ${value(numbers.actual, unit)}，超出 ${value(numbers.short, unit)}`
  return reached(verdict, unit)
}

function pace({ marks, numbers }: Verdict, unit: string, should: string, did: string): string {
  const { expected, actual, short = '0' } = numbers
  if (marks.includes('notExpectedYet')) return `按计划目前尚不要求完成，${did} ${value(actual, unit)}`
  const said = `${should} ${value(expected, unit)}，${did} ${value(actual, unit)}`
  if (short === '0') return `${said}，符合序时进度`
  if (isAhead(numbers)) return `${said}，超 ${value(short, unit)}`
  const remark = marks.includes('slightlyBehind') ? '，略滞后' : marks.includes('within') ? '，在允许误差内' : ''
  return `${said}，差 ${value(short, unit)}${remark}`
}

const need = ({ monthsLeft, perMonth }: VerdictNumbers, unit: string) =>
  monthsLeft && perMonth ? `后 ${monthsLeft} 个月每月需 ${value(perMonth, unit)}` : ''

/** The gap says which side: of a falling path less is ahead. */
const isAhead = ({ gapPoints }: VerdictNumbers) => gapPoints?.startsWith('-') ?? false
const goal = ({ target, targetHigh }: VerdictNumbers, unit: string) =>
  value(targetHigh ? `${target ?? '—'}～${targetHigh}` : target, unit)
const isPercent = (unit: string) => unit === '%' || unit === '％'
const value = (number: string | undefined, unit: string) =>
  isPercent(unit) ? `${number ?? '—'}%` : `${number ?? '—'} ${unit}`.trim()
const monthName = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
const dayName = (day: string) => `${monthName(day)}${Number(day.slice(8, 10))}日`
