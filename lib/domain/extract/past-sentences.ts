import type { Span } from './read-report-types.ts'
import type { Stretch } from './sentences.ts'
import { isDone, isIntended, tenseOf } from './tense.ts'

/**
 * Which sentences of a plan look back, as in a report that goes theme by theme: they stand under a review heading, or
 * a paragraph opens with what was done and has not yet turned to what is to come.
 */
export function pastSentences(
  folded: string,
  stretches: readonly Stretch[],
  between: readonly Span[],
  planYear: number | null,
  half: boolean,
): boolean[] {
  const tenses = stretches.map((one) => tenseOf(folded.slice(one.start, one.end), planYear, half))
  const turns = new Set(stretches.filter((_, i) => tenses[i] === 'coming').map((one) => one.paragraph))
  let back = false
  let gap = 0
  return stretches.map((one, i) => {
    while ((between[gap]?.[1] ?? Number.POSITIVE_INFINITY) <= one.start) gap++
    const begins = stretches[i - 1]?.paragraph !== one.paragraph
    if (begins || tenses[i] === 'coming') back = false
    if ((between[gap]?.[0] ?? Number.POSITIVE_INFINITY) <= one.start) return tenses[i] !== 'coming'
    if (tenses[i] === 'coming') return false
    const words = folded.slice(one.start, one.end)
    if (tenses[i] === 'past') {
      back = turns.has(one.paragraph)
      return back || isDone(words) || !isIntended(words)
    }
    return back
  })
}
