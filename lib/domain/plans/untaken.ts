import type { LeftWhy, ReadReport, Span } from '../extract/read-report-types.ts'
import type { PlanSpan } from './plan.ts'

/** A number of the plan part that no row covers, and the sentence it stands in. */
export interface LeftNumberRow {
  span: PlanSpan
  sentenceSpan: PlanSpan | null
  why: LeftWhy
}

/** A sentence that was judged not trackable. */
export interface LeftSentence {
  span: PlanSpan
  /** Index into the plan's sections; null before the first. */
  section: number | null
}

/** What was read and not taken, in the order of the text. */
export interface Untaken {
  numbers: readonly LeftNumberRow[]
  sentences: readonly LeftSentence[]
}

/** What a reading left: every number that became no target, every sentence that nobody could track. */
export function untakenOf({ left, sentences, sections }: ReadReport): Untaken {
  const around = cursor(sentences)
  const theme = cursor(
    sections.map(({ span }, i) => ({ span: [span[0], sections[i + 1]?.span[0] ?? Infinity] as const, i })),
  )
  return {
    numbers: left.map(({ span, why }) => ({ span, why, sentenceSpan: around(span[0])?.span ?? null })),
    sentences: sentences
      .filter((sentence) => !sentence.trackable)
      .map(({ span }) => ({ span, section: theme(span[0])?.i ?? null })),
  }
}

/** What of it no row covers: a number inside a row's clause and a sentence that a row touches are taken after all. */
export function untakenBeside({ numbers, sentences }: Untaken, taken: readonly (PlanSpan | null)[]): Untaken {
  const spans = taken.filter((span) => span !== null).toSorted((a, b) => a[0] - b[0])
  const reach: number[] = []
  for (const [, end] of spans) reach.push(Math.max(end, reach.at(-1) ?? 0))
  /** How far the rows that begin before `at` go. */
  const reached = (at: number) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.[0] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return reach[low - 1] ?? 0
  }
  return {
    numbers: numbers.filter(({ span }) => reached(span[0] + 1) < span[1]),
    sentences: sentences.filter(({ span }) => reached(span[1]) <= span[0]),
  }
}

/** Finds the stretch that holds a position, when asked in rising order. */
function cursor<T extends { span: Span }>(stretches: readonly T[]): (at: number) => T | null {
  let next = 0
  return (at) => {
    while (next < stretches.length && (stretches[next]?.span[1] ?? 0) <= at) next++
    const found = stretches[next]
    return found && found.span[0] <= at ? found : null
  }
}
