/** Where a clause may be cut in two: after these, a new promise most often begins. */
const STOPS = /[，、；;,。：:]|(?<=[^和])和|并(?=[^列且非])/g

/** Offsets within `words` where a cut is likely meant, from left to right; never at an end. */
export function likelyCuts(words: string): number[] {
  const found = [...words.matchAll(STOPS)].map((stop) => {
    const joins = stop[0] === '和' || stop[0] === '并'
    return joins ? stop.index : stop.index + stop[0].length
  })
  return [...new Set(found)].filter((at) => at > 0 && at < words.length)
}

/** The likely cut nearest the middle, else the middle itself. */
export function firstCut(words: string): number {
  const middle = words.length / 2
  const near = likelyCuts(words).toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return near[0] ?? stepped(words, Math.floor(middle) - 1, 1)
}

/** One character further or back, whole characters only, leaving at least one on either side. */
export function stepped(words: string, at: number, step: 1 | -1): number {
  let next = at + step
  if (isInside(words, next)) next += step
  const [least, most] = [lengthAt(words, 0), words.length - (isInside(words, words.length - 1) ? 2 : 1)]
  return Math.max(least, Math.min(most, next))
}

/** The likely cut after or before this one; without one there, as it is. */
export function jumped(words: string, at: number, step: 1 | -1): number {
  const cuts = likelyCuts(words)
  return (step > 0 ? cuts.find((cut) => cut > at) : cuts.findLast((cut) => cut < at)) ?? at
}

const lengthAt = (words: string, at: number): number => ((words.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
const isInside = (words: string, at: number): boolean => at > 0 && (words.codePointAt(at - 1) ?? 0) > 0xffff
