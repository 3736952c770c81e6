import type { TaskVersion } from './task.ts'
import { LIGHTS, type Light, type Mark, type Standing, type Verdict, type VerdictNumbers } from './verdict.ts'

/** A part in a month: what it shows (a confirmed light where there is one) beside what was computed. */
export interface PartSeen {
  /** Its unit's name: the only thing that is said of a part to those who may not see it. */
  name: string
  standing: Standing
  verdict: Pick<Verdict, 'marks' | 'numbers'>
}

/**
 * The whole's light is its worst part's: red before yellow before green. A part that fell silent counts with its last
 * light, so that silence never improves the whole. Without any light it shows what is open (未报送 first), and it is
 * completed only when all its parts are.
 * - Withdrawn parts and those carried on as 常态化 are left out; with none left nothing is reported.
 * - A part that is due at another time, or counted in another unit, is judged by its own promise.
 */
export function worstPart(whole: TaskVersion, parts: readonly PartSeen[]): Verdict {
  const counted = parts.filter((part) => part.standing !== 'withdrawn' && part.standing !== 'standing')
  const silent = counted.length === 0 || counted.every((part) => part.standing === 'unreported')
  const worst = counted.toSorted((a, b) => gravity(a) - gravity(b) || compareNames(a.name, b.name))[0]
  const standing = silent || !worst ? 'unreported' : (lightOf(worst) ?? worst.standing)
  const last = silent && worst ? lightOf(worst) : null
  const hidden = worst && worst.standing === 'unreported' && lightOf(worst) === 'red'
  const marks: Mark[] = [
    ...(standing === 'completed' && counted.some((part) => part.verdict.marks.includes('doneLate'))
      ? (['doneLate'] as const)
      : []),
    ...(hidden ? (['lastLightRed'] as const) : []),
  ]
  const shown = isLit(standing) && worst ? { worstPart: worst.name } : {}
  const numbers = { ...countsOf(counted), due: whole.due, ...shown, ...(last ? { lastLight: last } : {}) }
  return { standing, line: 'parts', marks, numbers }
}

function countsOf(parts: readonly PartSeen[]): VerdictNumbers {
  const count = (...standings: Standing[]) => parts.filter((part) => standings.includes(part.standing)).length
  return {
    parts: parts.length,
    partsReported: parts.length - count('unreported', 'unpublished', 'notInPeriod', 'notDue'),
    partsRed: count('red'),
    partsYellow: count('yellow'),
    partsGreen: count('green'),
    partsDone: count('completed'),
    partsSilent: count('unreported'),
  }
}

/** The light that a part counts with: its own, or the last one when it is silent. */
function lightOf({ standing, verdict }: PartSeen): Light | null {
  if (standing === 'unreported') return verdict.numbers.lastLight ?? null
  return isLit(standing) ? standing : null
}
const isLit = (standing: Standing): standing is Light => (LIGHTS as readonly Standing[]).includes(standing)

/** Worst first: the lights, then what is open, then what is done. */
function gravity(part: PartSeen): number {
  const light = lightOf(part)
  return light === null ? OPEN.indexOf(part.standing) : -1 - LIGHTS.indexOf(light)
}
const OPEN: readonly Standing[] = ['unreported', 'unpublished', 'notInPeriod', 'notDue', 'completed']

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
