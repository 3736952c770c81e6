import { clausesIn } from './clauses.ts'
import { trimmed } from './fold.ts'
import { indicatorOf } from './indicator.ts'
import { type Name, namesIn, within } from './names.ts'
import { piecesOf } from './pieces.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { Baseline, Span, Target } from './read-report-types.ts'

/** A figure of the review part. */
interface Figure {
  /** The indicator without its verbs. */
  name: string
  span: Span
  value: string
  unit: string
  growth: string | null
}

const SAME = 0.7
const MOST_FIGURES = 2000
const WHAT_IT_DOES =
  /新增|新建|新引进|引进|招引|建成|实现|完成|力争|新|共|全年|成功|打造|培育|举办|开展|指导|督促|工作|重大|高质量|顺利/g

/** Gives each target the figure of the same indicator in the review part, where there is one. */
export function withBaselines(text: string, folded: string, review: Span, targets: readonly Target[]): Target[] {
  const figures = targets.length > 0 ? figuresIn(folded, review) : []
  return targets.map((target) => {
    if (target.kind === 'milestone') return target
    const best = nearest(target, figures)
    if (!best) return target
    const { span, value, unit, growth } = best
    const baseline: Baseline = { quote: text.slice(span[0], span[1]), span, value, unit, growth }
    return { ...target, baseline }
  })
}

function nearest(target: Target, figures: readonly Figure[]): Figure | null {
  const name = core(target.indicator.split('|')[0] as string)
  if (name.length < 2) return null
  let best: { figure: Figure; score: number } | null = null
  for (const figure of figures) {
    if (target.measure === 'count' && figure.unit !== target.unit) continue
    if (target.measure === 'share' && !/[%‰]/.test(figure.unit)) continue
    const score = alike(name, figure.name)
    if (score >= SAME && (!best || score > best.score)) best = { figure, score }
  }
  return best?.figure ?? null
}

function figuresIn(folded: string, review: Span): Figure[] {
  const figures: Figure[] = []
  const sentences = folded.slice(review[0], review[1]).matchAll(/[^。;!\n]+/g)
  for (const m of sentences) {
    const start = review[0] + m.index
    const end = start + m[0].length
    if (figures.length > MOST_FIGURES) break
    if (!/\d/.test(m[0]) || m[0].length > MOST_FIGURES) continue
    const names = namesIn(folded, start, end)
    for (const clause of clausesIn(folded, start, end, names)) {
      const quantities = quantitiesIn(folded, clause[0], clause[1]).filter(
        (quantity) =>
          quantity.unit !== null && !quantity.named && !within(quantity.number, names) && quantity.form === 'digits',
      )
      if (quantities.length > 0) addFigures(folded, clause, quantities, names, figures)
    }
  }
  return figures
}

const CHANGE = /同比|增长|增幅|增速|下降|降低|减少/

function addFigures(
  folded: string,
  clause: Span,
  quantities: readonly Quantity[],
  names: readonly Name[],
  into: Figure[],
): void {
  const words = folded.slice(clause[0], clause[1])
  const last = into.at(-1)
  const bare = words.replace(/^同比|分别/g, '')
  if (
    /^(?:同比|增长|增幅|增速|下降|分别)/.test(words) &&
    last &&
    quantities.every((quantity) => quantity.unit === '%')
  ) {
    applyGrowth(folded, clause, quantities, into)
    return
  }
  for (const piece of piecesOf(folded, clause, quantities, names)) {
    const { quantity } = piece
    const left = folded.slice(piece.span[0], Math.max(piece.span[0], quantity.start))
    if (quantity.unit === '%' && CHANGE.test(left)) continue
    const indicator = piece.indicator ?? indicatorOf(left, folded.slice(quantity.end, piece.span[1]))
    const span = trimmed(folded, piece.span[0], piece.span[1])
    if (indicator && bare)
      into.push({ name: core(indicator), span, value: quantity.value, unit: quantity.unit as string, growth: null })
  }
}

/** 同比增长3.8% belongs to the figure before it, 同比分别-6.2%、-19.3% to the two before it. */
function applyGrowth(folded: string, clause: Span, quantities: readonly Quantity[], into: Figure[]): void {
  quantities.forEach((quantity, i) => {
    const figure = into[into.length - quantities.length + i]
    if (!figure) return
    const size = quantity.value.replace(/^-/, '')
    const minus = size !== quantity.value || /下降|降低|减少/.test(folded.slice(clause[0], quantity.number))
    figure.growth = minus ? `-${size}` : size
  })
}

const core = (indicator: string) => indicator.replace(WHAT_IT_DOES, '').replace(/[“”"()《》+、,的]/g, '')

/** Twice the shared characters over all, as a bag. */
function alike(a: string, b: string): number {
  const bag = new Map<string, number>()
  for (const char of a) bag.set(char, (bag.get(char) ?? 0) + 1)
  let shared = 0
  for (const char of b) {
    const left = bag.get(char) ?? 0
    if (left === 0) continue
    bag.set(char, left - 1)
    shared++
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
