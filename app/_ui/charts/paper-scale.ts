/** Round values that a scale from the least to the most of `values` is marked with, rising; they enclose all of them. */
export function marksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || Math.abs(most) || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = power * (SIZES.find((size) => size * power >= span / 4) ?? 10)
  const first = Math.floor(least / step)
  const last = Math.max(first + 1, Math.ceil(most / step))
  // Counted in steps: adding up fractions would drift.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

const SIZES = [1, 2, 2.5, 5, 10]

/** Runs of values that are there, as `index, value` pairs: a line is broken where nothing was reported. */
export function runsOf(values: readonly (number | null)[]): [number, number][][] {
  const runs: [number, number][][] = []
  let open = false
  for (const [at, value] of values.entries()) {
    if (value !== null) {
      if (!open) runs.push([])
      runs.at(-1)?.push([at, value])
    }
    open = value !== null
  }
  return runs
}
