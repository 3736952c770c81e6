import type { Baseline, Span, Target } from '../read-report-types.ts'
import { type Figure, figuresIn } from './figures.ts'
import { type Name, nameOf, sameThing } from './same-thing.ts'

const SAME = 0.7

/** Gives each target the figure of the same indicator in the review part, where there is one. */
export function withBaselines(text: string, folded: string, review: Span, targets: readonly Target[]): Target[] {
  const figures = targets.length > 0 ? figuresIn(folded, review).map(withKind) : []
  return targets.map((target) => {
    const best = target.kind === 'milestone' ? null : nearest(target, figures)
    if (!best) return target
    const { span, value, unit, growth } = best
    const baseline: Baseline = { quote: text.slice(span[0], span[1]), span, value, unit, growth }
    return { ...target, baseline }
  })
}

function nearest(target: Target, figures: readonly KnownFigure[]): Figure | null {
  const name: Name = nameOf(target.indicator.split('|')[0] as string)
  if (name.words.length < 2) return null
  const kind = kindOf(target.unit ?? '')
  let best: { figure: Figure; score: number } | null = null
  for (const figure of figures) {
    if (!comparable(target, kind, figure)) continue
    const score = sameThing(name, figure.name, target.measure !== 'count') + preferred(target, figure)
    if (score >= SAME && (!best || score > best.score)) best = { figure, score }
  }
  return best?.figure ?? null
}

/** For a change rather a figure whose own change is told, else one with an amount. */
const preferred = ({ measure, unit }: Target, { value, growth }: Figure) =>
  (measure === 'growth' && unit !== '番' && growth !== null ? 0.002 : 0) + (value === null ? 0 : 0.001)

/** A figure with what its unit counts, made ready once for all targets. */
type KnownFigure = Figure & { readonly kind: string | null; readonly share: boolean }

const withKind = (figure: Figure): KnownFigure => ({
  ...figure,
  kind: figure.unit === null ? null : kindOf(figure.unit),
  share: figure.unit !== null && /[%‰]/.test(figure.unit),
})

/** Things are compared with things of their kind, shares with shares, amounts and changes with what has no count. */
function comparable({ measure }: Target, kind: string, figure: KnownFigure): boolean {
  if (measure === 'count') return figure.kind === kind
  if (measure === 'share') return figure.share || (figure.value === null && figure.growth !== null)
  if (measure === 'level') return figure.kind === null || figure.kind === kind || figure.value === null
  return true
}

/** 万口 and 口 count the same things, and so do 名 and 人. */
const kindOf = (unit: string) =>
  unit
    .replace(/^[百千万亿]{1,3}(?=\p{Script=Han})/u, '')
    .replace(/^[名位]$/, '人')
    .replace(/^家$/, '个')
    .replace(/^万?亿$/, '元')
    .replace(/^万$/, '人')
