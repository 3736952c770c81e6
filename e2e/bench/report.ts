import type { Scripts } from './first-script.ts'
import type { Measured } from './load.ts'

/** One round: each target by name, and what a durable commit cost then, in ms. */
export interface Round {
  measured: Record<string, Measured>
  commit: number
}

export const EMPTY_PAGE = 'an empty page'
export const REFERENCE = 'a reference page: 11 columns, 60 rows of constants'
export const LEDGER = 'the ledger: 60 rows'
export const OVERVIEW = 'the overview'
export const EMPTY_ACTION = 'an empty action'
export const UPDATE = 'a progress update'

/** The medians over the rounds and the aims, as a table for the README. */
export function reportOf(rounds: readonly Round[], scripts: Scripts): string {
  const names = Object.keys(rounds[0]?.measured ?? {})
  const of = (name: string, pick: (measured: Measured) => number) =>
    median(rounds.map((round) => pick(round.measured[name] ?? NONE)))
  const lines = names.map(
    (name) =>
      `| ${name} | ${of(name, (each) => each.perSecond).toFixed(0)} | ${of(name, (each) => each.p50)} | ${of(name, (each) => each.p99)} | ${of(name, (each) => each.cpu).toFixed(1)} |`,
  )
  return [
    '| | requests/s | p50 ms | p99 ms | server CPU ms |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    '',
    '| | aim | found, median (rounds) | by CPU time |',
    '|---|---|---|---:|',
    ...aims(rounds, scripts).map(
      ([name, aim, found, met, byCpu]) =>
        `| ${name} | ${aim} | ${met ? '✓' : '✗'} ${found} | ${byCpu ? median(byCpu).toFixed(2) : ''} |`,
    ),
    '',
  ].join('\n')
}

type Aim = [name: string, aim: string, found: string, met: boolean, byCpu?: readonly number[]]

/** Ratios are taken within a round: the machine's mood is the same for both sides. */
function aims(rounds: readonly Round[], scripts: Scripts): Aim[] {
  const of = (round: Round, name: string) => round.measured[name] ?? NONE
  // One process answers one request after another: its time for one is a second over how many it answers in one.
  const wall = (round: Round, name: string) => 1_000 / of(round, name).perSecond
  const cpu = (round: Round, name: string) => of(round, name).cpu
  const ratio = (took: typeof wall, name: string, to: string) =>
    rounds.map((round) => took(round, to) / took(round, name))
  const share = (took: typeof wall) =>
    rounds.map((round) => took(round, UPDATE) / (2 * took(round, EMPTY_ACTION) + round.commit))
  const ledger = ratio(wall, LEDGER, REFERENCE)
  const overview = ratio(wall, OVERVIEW, EMPTY_PAGE)
  const update = share(wall)
  const commit = median(rounds.map((round) => round.commit)).toFixed(2)
  const more = (bytes: number) => Math.max(0, bytes - scripts.empty) / 1024
  const [editable, print] = [more(scripts.ledger), more(scripts.print)]
  return [
    ['ledger / reference page', '≥ 0.75', spread(ledger), median(ledger) >= 0.75, ratio(cpu, LEDGER, REFERENCE)],
    ['overview / empty page', '≥ 0.5', spread(overview), median(overview) >= 0.5, ratio(cpu, OVERVIEW, EMPTY_PAGE)],
    [
      `update / (2 × empty action + one durable commit of ${commit} ms)`,
      '≤ 1',
      spread(update),
      median(update) <= 1,
      share(cpu),
    ],
    ['script until the first cell takes the keyboard, over the empty page', '≤ 65 KB', kb(editable), editable <= 65],
    ['script of the print page, over the empty page', '≤ 5 KB', kb(print), print <= 5],
  ]
}

const NONE: Measured = { perSecond: Number.NaN, p50: Number.NaN, p99: Number.NaN, cpu: Number.NaN }
const kb = (size: number) => `${size.toFixed(1)} KB gzip`
const spread = (values: readonly number[]) =>
  `${median(values).toFixed(2)} (${values.map((value) => value.toFixed(2)).join(' ')})`

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
