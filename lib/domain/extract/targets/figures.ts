import { clausesIn } from '../layout/clauses.ts'
import { everyMatch } from '../layout/every-match.ts'
import { trimmed } from '../layout/fold.ts'
import { namesIn, type Name as Stretch, within } from '../layout/names.ts'
import { type Quantity, quantitiesIn } from '../numbers/quantities.ts'
import type { Span } from '../read-report-types.ts'
import { indicatorOf, isGeneric } from './indicator.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Name, nameOf } from './same-thing.ts'

/** A figure of the review part. `value` is null where the text gives its growth alone. */
export interface Figure {
  name: Name
  span: Span
  value: string | null
  unit: string | null
  growth: string | null
}

const MOST = 2000
const LONGEST = 2000
const SENTENCE = /[^。;!\n]+/g
const CHANGE = /同比|增长|增幅|增速|下降|降低|减少|上升|上涨|提高|涨幅|回落/
const FALL = /下降|降低|减少|降幅|回落|负增长/
const RATE = /(?:增长率|出生率|死亡率|[^长]率)(?:为|达到?|控制在)?$/
const REACHED = /(?:增长|下降|降低|减少|提高|上升|降|升)(?:到|至|为)$/

/** The figures that the review part of a folded text gives, in order. */
export function figuresIn(folded: string, review: Span): Figure[] {
  const figures: Figure[] = []
  for (const m of everyMatch(SENTENCE, folded.slice(review[0], review[1]))) {
    const start = review[0] + m.index
    const end = start + m[0].length
    if (figures.length > MOST) break
    if (!/\d/.test(m[0]) || m[0].length > LONGEST) continue
    const names = namesIn(folded, start, end)
    for (const clause of clausesIn(folded, start, end, names)) {
      if (!/\d/.test(folded.slice(...clause))) continue
      const quantities = quantitiesIn(folded, clause[0], clause[1]).filter(
        (quantity) =>
          quantity.unit !== null &&
          !quantity.named &&
          !isLeft(folded, quantity) &&
          !within(quantity.number, names) &&
          quantity.form === 'digits',
      )
      if (quantities.length > 0) addFigures(folded, clause, quantities, names, figures)
    }
  }
  return figures
}

/** 由26%提高到37%: what was left behind. */
const isLeft = (folded: string, { start }: Quantity) => /[由从]$/.test(folded.slice(start - 1, start))

function addFigures(
  folded: string,
  clause: Span,
  quantities: readonly Quantity[],
  names: readonly Stretch[],
  into: Figure[],
): void {
  const words = folded.slice(clause[0], clause[1])
  const ofBefore = /^(?:比上年|较上年|同比|增长|增幅|增速|下降|分别|比去年|上升)/.test(words)
  if (ofBefore && into.length > 0 && quantities.every((quantity) => quantity.unit === '%')) {
    const first = into.length - quantities.length
    for (const [i, quantity] of quantities.entries()) grow(folded, clause, quantity, into[first + i])
    return
  }
  for (const piece of piecesOf(folded, clause, quantities, names)) addFigure(folded, piece, into)
}

function addFigure(folded: string, piece: Piece, into: Figure[]): void {
  const { quantity } = piece
  const left = folded.slice(piece.left[0], Math.max(piece.left[0], quantity.start))
  const right = folded.slice(piece.right[0], piece.right[1]) + piece.tail
  const indicator = piece.indicator ?? indicatorOf(left, right)
  const changes = /[%‰]/.test(quantity.unit ?? '') && CHANGE.test(left) && !REACHED.test(left) && !RATE.test(left)
  if (changes && isGeneric(indicator)) {
    grow(folded, piece.span, quantity, into.at(-1))
    return
  }
  if (indicator === '') return
  const last = into.at(-1)
  if (/^总量$/.test(indicator) && last?.value === null && quantity.unit !== null && /[元吨]$/.test(quantity.unit)) {
    Object.assign(last, { value: quantity.value, unit: quantity.unit })
    return
  }
  const growth = changes ? signed(folded, piece.span, quantity) : null
  const value = changes ? null : quantity.value
  const span = trimmed(folded, piece.span[0], piece.span[1])
  into.push({ name: nameOf(indicator), span, value, unit: changes ? null : quantity.unit, growth })
}

/** 同比增长3.8% belongs to the figure before it, 同比分别-6.2%、-19.3% to the two before it. */
function grow(folded: string, clause: Span, quantity: Quantity, figure: Figure | undefined): void {
  if (!figure || figure.growth !== null) return
  figure.growth = signed(folded, clause, quantity)
  if (clause[1] > figure.span[1] && clause[1] - figure.span[1] < 40)
    figure.span = trimmed(folded, figure.span[0], clause[1])
}

function signed(folded: string, clause: Span, quantity: Quantity): string {
  const falls = folded[quantity.number - 1] === '-' || FALL.test(folded.slice(clause[0], quantity.number))
  return falls && !quantity.value.startsWith('-') ? `-${quantity.value}` : quantity.value
}
