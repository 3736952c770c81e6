import { datesIn } from '../dates/dates.ts'
import { namesIn } from '../layout/names.ts'
import { quantitiesIn } from '../numbers/quantities.ts'
import type { LeftNumber, LeftWhy, Sentence, Span } from '../read-report-types.ts'
import { whyLeft } from './verdict.ts'

/**
 * Every number of the plan part that became no target, in the order of the text: `left` are those of the sentences,
 * to which the numbers of the headings between them are added.
 */
export function withHeadings(
  folded: string,
  plan: Span,
  sentences: readonly Sentence[],
  left: readonly LeftNumber[],
): LeftNumber[] {
  const found = left.filter((one) => isNumber(folded, one))
  let at = plan[0]
  for (const { span } of sentences) {
    if (span[0] > at) found.push(...ofHeadings(folded, [at, span[0]]))
    at = Math.max(at, span[1])
  }
  if (plan[1] > at) found.push(...ofHeadings(folded, [at, plan[1]]))
  return found.sort((a, b) => a.span[0] - b.span[0])
}

/** False for 一批, 进一步, 统一: a word with a numeral in it that nobody reads as a number. */
export function isNumber(folded: string, { span, why }: LeftNumber): boolean {
  const printed = folded.slice(span[0], span[1])
  if (/\d/.test(printed)) return true
  return (
    printed.length > 1 && why !== 'ordinal' && !/^[一两](?:个|批|种|次|项|条|家|面|道|级|代|线|度|天)?$/.test(printed)
  )
}

function ofHeadings(folded: string, [start, end]: Span): LeftNumber[] {
  const found: LeftNumber[] = []
  let at = start
  for (const line of folded.slice(start, end).split('\n')) {
    const stretch: Span = [at, at + line.length]
    at += line.length + 1
    if (!/[\d二三四五六七八九十百千]/.test(line)) continue
    const names = namesIn(folded, stretch[0], stretch[1])
    const dates = datesIn(folded, stretch[0], stretch[1], null)
    for (const quantity of quantitiesIn(folded, stretch[0], stretch[1])) {
      const date = dates.find((one) => one.start <= quantity.number && quantity.number < one.end)
      if (date?.stated) continue
      const why: LeftWhy = date ? 'date' : (whyLeft(folded, stretch, quantity, names, false) ?? 'slogan')
      const number: LeftNumber = { span: [quantity.number, quantity.unitEnd], why }
      if (isNumber(folded, number)) found.push(number)
    }
  }
  return found
}
