import type { Baseline, ReadReport, Span } from '../read-report-types.ts'

/** A reading of joined lines with every span, quote and heading as the given text has them. */
export function placed(read: ReadReport, text: string, original: (span: Span) => Span): ReadReport {
  const quoted = (span: Span) => text.slice(span[0], span[1])
  const base = (baseline: Baseline | null): Baseline | null => {
    if (!baseline) return null
    const span = original(baseline.span)
    return { ...baseline, span, quote: quoted(span) }
  }
  return {
    ...read,
    planSpan: read.planSpan && original(read.planSpan),
    sections: read.sections.map((section) => {
      const span = original(section.span)
      return { heading: quoted(span), span }
    }),
    sentences: read.sentences.map((sentence) => ({ ...sentence, span: original(sentence.span) })),
    targets: read.targets.map((target) => {
      const span = original(target.span)
      return { ...target, span, quote: quoted(span), baseline: base(target.baseline) }
    }),
    left: read.left.map((left) => ({ ...left, span: original(left.span) })),
  }
}
