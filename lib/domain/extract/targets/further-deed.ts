import { withoutDates } from '../dates/dated-words.ts'
import { clausesIn } from '../layout/clauses.ts'
import { namesIn } from '../layout/names.ts'
import type { Span, Target } from '../read-report-types.ts'
import { isDeed, isTail } from './milestones.ts'

const ASIDE =
  /^(?:聚焦|围绕|以|按照|坚持|通过|依托|结合|为|其中|进一步(?!推[动进])|全力(?!推[动进]|开展)|综合考虑|力争|争取|确保|努力|预计|构建|打造成|提升|形成|不断|逐步|总投资|涵盖|包括|促进|助力|有效)/
/** Deeds that a dated clause is not recognised by, but a clause beside a target is. */
const ALSO = /^(?:大力)?(?:加大|加速|加快|引导|布局)/
const SHORTEST = 7

/** The longest run of clauses of a sentence that no target covers and that is a deed of its own; null when there is none. */
export function further(folded: string, sentence: Span, targets: readonly Target[]): Span | null {
  if (!leavesRoom(sentence, targets)) return null
  const clauses = clausesIn(folded, sentence[0], sentence[1], namesIn(folded, sentence[0], sentence[1]))
  let best: Span | null = null
  let run: Span | null = null
  for (const clause of clauses) {
    const covered = targets.some((target) => target.span[0] < clause[1] && target.span[1] > clause[0])
    const short = clause[1] - clause[0] < SHORTEST
    const deed = !short && !covered && isFurther(withoutDates(folded, clause[0], clause[1]))
    run = deed ? (run ? [run[0], clause[1]] : clause) : null
    if (run && (!best || run[1] - run[0] > best[1] - best[0])) best = run
  }
  return best
}

/** Whether a clause fits before, between or behind the targets. */
function leavesRoom([start, end]: Span, targets: readonly Target[]): boolean {
  let at = start
  for (const { span } of targets) {
    if (span[0] - at >= SHORTEST) return true
    at = Math.max(at, span[1])
  }
  return end - at >= SHORTEST
}

const isFurther = (words: string) =>
  words.length >= SHORTEST && !isTail(words) && (isDeed(words) || ALSO.test(words)) && !ASIDE.test(words)
