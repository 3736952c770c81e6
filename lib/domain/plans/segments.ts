/** A stretch of a text that something is said about; half-open, UTF-16 code units. */
export interface Marked {
  id: string
  start: number
  end: number
}

/** A stretch that the same marks cover, in the order given. `begins` and `ends`: marks with that edge here. */
export interface Segment {
  start: number
  end: number
  ids: string[]
  begins: string[]
  ends: string[]
}

/** Cuts a text of `length` at every edge of its marks: overlapping and nested marks become stretches that do not overlap. */
export function segments(length: number, marks: readonly Marked[]): Segment[] {
  const fitting = marks.filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= length)
  const edges = [...new Set([0, length, ...fitting.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const named = (chosen: readonly Marked[]) => chosen.map((mark) => mark.id)
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0
    return {
      start,
      end,
      ids: named(fitting.filter((mark) => mark.start <= start && mark.end >= end)),
      begins: named(fitting.filter((mark) => mark.start === start)),
      ends: named(fitting.filter((mark) => mark.end === end)),
    }
  })
}
