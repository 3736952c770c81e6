import { type Marked, type Segment, segments } from '../../../lib/domain/plans/segments.ts'

/** A stretch of the report: a theme's heading, a sentence that holds a task, or the clause that states it. */
export interface TextMark extends Marked {
  kind: 'heading' | 'sentence' | 'clause'
  /** Clauses: the task's number in the text, where it leads, and what is said of that link. */
  no?: string
  href?: string
  label?: string
}

/** The report's own text with what was taken from it, each clause a target (`#id`) and a link. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  const known = new Map(marks.map((mark) => [mark.id, mark]))
  return (
    <div lang="zh-CN" className="whitespace-pre-wrap break-words text-[15px] leading-7">
      {segments(text.length, marks).map((segment) => (
        <Stretch key={segment.start} segment={segment} words={text.slice(segment.start, segment.end)} known={known} />
      ))}
    </div>
  )
}

interface StretchProps {
  segment: Segment
  words: string
  known: ReadonlyMap<string, TextMark>
}

function Stretch({ segment, words, known }: StretchProps) {
  const marksOf = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? [])
  const kinds = new Set(marksOf(segment.ids).map((mark) => mark.kind))
  const anchors = marksOf(segment.begins).filter((mark) => mark.kind !== 'sentence')
  const links = marksOf(segment.ends).filter((mark) => mark.href)
  return (
    <>
      {anchors.map((mark) => (
        <span key={mark.id} id={mark.id} className="scroll-mt-6" />
      ))}
      {worded(kinds, words)}
      {links.map((mark) => (
        <a
          key={mark.id}
          href={mark.href}
          aria-label={mark.label}
          title={mark.label}
          className="mx-0.5 rounded bg-accent px-1 text-[11px] text-white"
        >
          {mark.no}
        </a>
      ))}
    </>
  )
}

function worded(kinds: ReadonlySet<TextMark['kind']>, words: string) {
  if (kinds.has('heading')) return <strong className="text-[16px]">{words}</strong>
  if (kinds.has('clause')) return <mark className="bg-yellow-tint text-ink">{words}</mark>
  if (kinds.has('sentence')) return <span className="bg-accent-tint">{words}</span>
  return words
}
