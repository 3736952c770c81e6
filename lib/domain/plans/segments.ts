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
  const beginning = byEdge(fitting, 'start')
  const ending = byEdge(fitting, 'end')
  const edges = [...new Set([0, length, ...beginning.keys(), ...ending.keys()])].sort((a, b) => a - b)
  // Places of the marks that cover the stretch at hand, in the order given: few at a time, however many there are.
  let over: number[] = []
  const named = (places: readonly number[] = []) => places.map((place) => fitting[place]?.id ?? '')
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0
    const gone = new Set(ending.get(start))
    over = [...over.filter((place) => !gone.has(place)), ...(beginning.get(start) ?? [])].sort((a, b) => a - b)
    return { start, end, ids: named(over), begins: named(beginning.get(start)), ends: named(ending.get(end)) }
  })
}

/** Places of the marks that have an edge at each offset, in the order given. */
function byEdge(marks: readonly Marked[], edge: 'start' | 'end'): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [place, mark] of marks.entries()) {
    const known = found.get(mark[edge])
    if (known) known.push(place)
    else found.set(mark[edge], [place])
  }
  return found
}
