import { getResolvedPDFJS } from 'unpdf'
import { byLibrary } from './unreadable.ts'

/** A straight line drawn on a page, upright or level, in points from the page's lower left corner. */
export interface Rule {
  upright: boolean
  /** x of an upright line, y of a level one. */
  at: number
  from: number
  to: number
}

interface Drawn {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>
}

type Matrix = readonly [number, number, number, number, number, number]
const MOST_RULES = 20_000
const SHORTEST = 4
const THICKEST = 3

/**
 * The upright and level lines among what a page draws: strokes, and the edges of rectangles, filled ones too.
 * @throws Unreadable damaged
 */
export async function rulesOf(page: Drawn): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await byLibrary(() => page.getOperatorList())
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [i, operator] of fnArray.entries()) {
    const given = argsArray[i]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    if (operator === OPS.transform) matrix = times(matrix, given)
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(given)) matrix = times(matrix, given[0])
    if (operator !== OPS.constructPath || !Array.isArray(given)) continue
    const [paint] = given
    const strokes = paint === OPS.stroke || paint === OPS.closeStroke
    const fills = paint === OPS.fill || paint === OPS.eoFill
    // A surface that is filled is a ground; as a line counts one that is as thin as a line.
    if (strokes || (fills && thickness(given, matrix) < THICKEST)) edges(given, matrix, rules)
    if (rules.length > MOST_RULES) return []
  }
  return rules
}

function times(m: Matrix, given: unknown): Matrix {
  if (!Array.isArray(given) || given.length !== 6 || given.some((n) => typeof n !== 'number')) return m
  const [a, b, c, d, e, f] = given as unknown as Matrix
  return [
    ...[m[0] * a + m[2] * b, m[1] * a + m[3] * b, m[0] * c + m[2] * d, m[1] * c + m[3] * d],
    ...[m[0] * e + m[2] * f + m[4], m[1] * e + m[3] * f + m[5]],
  ] as unknown as Matrix
}

/** The lesser side of what a path covers. */
function thickness([, , box]: readonly unknown[], [a, b, c, d]: Matrix): number {
  if (!(box instanceof Float32Array)) return Number.POSITIVE_INFINITY
  const [left = 0, low = 0, right = 0, high = 0] = box
  return Math.min((right - left) * Math.hypot(a, b), (high - low) * Math.hypot(c, d))
}

/** A path is numbers: 0 x y moves, 1 x y draws a line, 2 and 3 curves, 4 closes (pdf.js, DrawOPS). */
function edges([, data]: readonly unknown[], matrix: Matrix, rules: Rule[]): void {
  const path = Array.isArray(data) ? data[0] : null
  if (!(path instanceof Float32Array)) return
  let begun: [number, number] = [0, 0]
  let last = begun
  const draw = (to: [number, number]) => {
    const rule = straight(last, to)
    if (rule) rules.push(rule)
    last = to
  }
  for (let i = 0; i < path.length && rules.length <= MOST_RULES; ) {
    const step = path[i]
    const end = i + (step === 2 ? 5 : step === 3 ? 3 : 1)
    const [x = 0, y = 0] = path.subarray(end, end + 2)
    const to: [number, number] = [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
    if (step === 4) {
      draw(begun)
      i += 1
    } else {
      if (step === 1) draw(to)
      else last = to
      if (step === 0) begun = to
      i = end + 2
    }
  }
}

function straight([x0, y0]: [number, number], [x1, y1]: [number, number]): Rule | null {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (wide < 0.8 && high >= SHORTEST)
    return { upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }
  if (high < 0.8 && wide >= SHORTEST)
    return { upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }
  return null
}
