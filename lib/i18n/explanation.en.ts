import type { Verdict, VerdictNumbers } from '../domain/tasks/verdict.ts'
import type { Explanations } from './explanation.ts'
import { lackEnglish, partsEnglish } from './parts-sentence.ts'

const WORD = {
  can: 'will be done on time',
  likely: 'likely to be done on time',
  unlikely: 'unlikely to be done on time',
}

export const english: Explanations = {
  state: ({ standing }) =>
    standing === 'withdrawn' ? 'Withdrawn; no light.' : 'A standing task without a target for the year; no light.',
  done: (verdict, unit) => sentence(verdict, completed(verdict, unit)),
  parts: (verdict) => sentence(verdict, partsEnglish(verdict), lastLight(verdict.numbers)),
  before: (verdict) => sentence(verdict, 'The task has not started yet'),
  none: (verdict) =>
    sentence(
      verdict,
      verdict.standing === 'unpublished' ? unpublished(verdict.numbers) : 'The indicator has no figure for this month',
    ),
  silent: (verdict, _unit, { month }) => sentence(verdict, `Nothing reported for ${month}`, lastLight(verdict.numbers)),
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
  path: (verdict, unit) => sentence(verdict, pace(verdict, unit), need(verdict.numbers, unit)),
  accumulate: (verdict, unit) => sentence(verdict, pace(verdict, unit), need(verdict.numbers, unit)),
}

function sentence(verdict: Verdict, ...parts: string[]): string {
  const { marks } = verdict
  const lack = lackEnglish(verdict)
  const remarks = [
    ...(marks.includes('unfinished') ? ['due and not finished'] : []),
    ...(lack !== '' ? [lack] : marks.includes('incomplete') ? ['the total is incomplete, a month is missing'] : []),
  ]
  return `${[...parts, ...remarks].filter((part) => part !== '').join('; ')}.`
}

function completed({ marks, numbers }: Verdict, unit: string): string {
  const late = marks.includes('doneLate') ? 'Completed late' : 'Completed'
  if (numbers.doneOn) return `${late}, on ${numbers.doneOn}`
  if (numbers.actual === undefined) return marks.includes('kept') ? `${late}: kept until it was due` : late
  const share = numbers.completionPct === undefined ? '' : ` (${numbers.completionPct}%)`
  return `${late}: target ${goal(numbers, unit)}, actual ${value(numbers.actual, unit)}${share}`
}

const unpublished = ({ publishedOn }: VerdictNumbers) =>
  `The figure is not published yet${publishedOn ? `; expected from ${publishedOn}` : ''}`
const lastLight = ({ lastLight: light, lastMonth }: VerdictNumbers) =>
  light === undefined ? '' : `the last light${lastMonth ? ` (${lastMonth})` : ''} was ${light}`

function byWord({ marks, numbers }: Verdict): string {
  const due = numbers.due ? `Due ${numbers.due}` : 'Due'
  if (marks.includes('overdue')) return `${due}, overdue and not done`
  if (marks.includes('near')) return `${due}, next month, and no forecast given`
  if (numbers.forecast === undefined) return `${due}, no forecast given yet`
  const ago = numbers.carriedMonths ?? 1
  const from = marks.includes('carried') ? ` (as said ${ago} ${plural(ago, 'month')} ago)` : ''
  return `${due}, ${WORD[numbers.forecast]}${from}`
}

function points({ marks, numbers }: Verdict): string {
  if (marks.includes('notExpectedYet')) return 'No checkpoint is due yet'
  const { checkpointsDue = 0, checkpointsDone = 0, missed = 0 } = numbers
  const said = `${checkpointsDone} of ${checkpointsDue} due ${plural(checkpointsDue, 'checkpoint')} done`
  return `${said}${missed > 0 ? `, ${missed} missed` : ''}${marks.includes('overdue') ? '; the task is overdue' : ''}`
}

const noProgress = ({ marks }: Verdict) =>
  marks.includes('noProgress') ? 'reported unchanged several times running: no real progress' : ''

function times({ marks, numbers }: Verdict): string {
  if (marks.includes('notExpectedYet')) return 'The first period has not ended yet'
  const { checkpointsDue = 0, missed = 0 } = numbers
  const said = `${checkpointsDue} ${plural(checkpointsDue, 'period')} ended`
  return missed === 0 ? `${said}, none missed` : `${said}, ${missed} missed and not made up`
}

function inStep({ marks, numbers }: Verdict): string {
  const { actual = '—', reference = '—', short } = numbers
  const said = `${actual}% against the reference's ${reference}%`
  if (short === undefined) return `${said}: in step`
  return `${said}: ${short} ${short === '1' ? 'point' : 'points'} below${marks.includes('within') ? ', still about in step' : ''}`
}

function reached({ marks, numbers }: Verdict, unit: string): string {
  const said = `Target ${goal(numbers, unit)}, actual ${value(numbers.actual, unit)}`
  if (numbers.short === undefined) return `${said}: met`
  const gap =
    unit === '%' ? `${numbers.short} ${numbers.short === '1' ? 'point' : 'points'}` : value(numbers.short, unit)
  return `${said}: ${gap} short${marks.includes('within') ? ', within tolerance' : ''}`
}

function limit({ standing, marks, numbers }: Verdict, unit: string): string {
  const said = `Limit ${goal(numbers, unit)}, actual ${value(numbers.actual, unit)}`
  const within = marks.includes('within')
  const over =
    numbers.short === undefined ? '' : `: ${value(numbers.short, unit)} over${within ? ', within tolerance' : ''}`
  if (over && !(within && standing === 'yellow')) return said + over
  if (standing !== 'yellow') return `${said}: within the limit`
  return `${said}${over}: ${numbers.completionPct ?? '—'}% used after ${numbers.elapsedPct ?? '—'}% of the time, too fast`
}

function between(verdict: Verdict, unit: string): string {
  const { marks, numbers, standing } = verdict
  const said = `Target ${goal(numbers, unit)}, actual ${value(numbers.actual, unit)}`
  if (marks.includes('aboveUpper')) {
    return `${said}: ${standing === 'green' ? 'better than the upper bound' : `${value(numbers.short, unit)} above the upper bound`}`
  }
  if (numbers.expected !== undefined)
    return [pace(verdict, unit), need(numbers, unit)].filter((part) => part !== '').join('; ')
  return marks.includes('exceeded') ? `${said}: ${value(numbers.short, unit)} over` : reached(verdict, unit)
}

function pace({ marks, numbers }: Verdict, unit: string): string {
  const { expected, actual, short = '0', gapPoints } = numbers
  if (marks.includes('notExpectedYet')) return `Nothing is expected yet, actual ${value(actual, unit)}`
  const said = `Expected ${value(expected, unit)}, actual ${value(actual, unit)}`
  if (short === '0') return `${said}: on schedule`
  if (gapPoints?.startsWith('-')) return `${said}: ${value(short, unit)} ahead`
  const remark = marks.includes('slightlyBehind')
    ? ', slightly behind'
    : marks.includes('within')
      ? ', within tolerance'
      : ''
  return `${said}: ${value(short, unit)} short${remark}`
}

const need = ({ monthsLeft, perMonth }: VerdictNumbers, unit: string) =>
  monthsLeft && perMonth ? `${value(perMonth, unit)} a month needed for the remaining ${monthsLeft}` : ''

const goal = ({ target, targetHigh }: VerdictNumbers, unit: string) =>
  value(targetHigh ? `${target ?? '—'} to ${targetHigh}` : target, unit)
const value = (number: string | undefined, unit: string) =>
  unit === '%' ? `${number ?? '—'}%` : `${number ?? '—'} ${unit}`.trim()
const plural = (count: number, noun: string) => (count === 1 ? noun : `${noun}s`)
