import type { PlannedTask } from './plan.ts'

/** A task and the words that state it; null where the text is not here. */
export interface Quoted {
  quote: string | null
  task: Pick<PlannedTask, 'title' | 'kind' | 'indicator' | 'measure'>
}

/** How alike two clauses must be to state the same task. */
const ALIKE = 0.6

/**
 * Which task of an earlier version each task of a later one states anew: of each in `after` the index in `before`, null
 * for a new one. No task is matched twice. The same words come first, then the same indicator, then the most alike ones.
 */
export function matchTasks(before: readonly Quoted[], after: readonly Quoted[]): (number | null)[] {
  const found: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  for (const key of KEYS) pairByKey(before, after, key, free, found)
  const candidates = likely(before, after, free, found)
  for (const { from, to } of candidates) {
    if (found[to] !== null || !free.delete(from)) continue
    found[to] = from
  }
  return found
}

type Key = (each: Quoted) => string | null

const KEYS: readonly Key[] = [
  ({ quote, task }) => quote && [quote, task.kind, task.indicator, task.measure, task.title].join('|'),
  ({ quote, task }) => quote && [quote, task.kind, task.indicator].join('|'),
  ({ quote }) => quote,
  ({ task }) => task.indicator && [task.kind, task.indicator, task.measure].join('|'),
  ({ task }) => `${task.kind}|${bare(task.title)}`,
]

function pairByKey(
  before: readonly Quoted[],
  after: readonly Quoted[],
  key: Key,
  free: Set<number>,
  found: (number | null)[],
): void {
  const waiting = new Map<string, number[]>()
  for (const i of free) {
    const named = before[i] && key(before[i])
    if (named) waiting.set(named, [...(waiting.get(named) ?? []), i])
  }
  for (const [to, each] of after.entries()) {
    const from = found[to] === null ? waiting.get(key(each) ?? '')?.shift() : undefined
    if (from === undefined) continue
    found[to] = from
    free.delete(from)
  }
}

/** What is left of both sides in pairs, the most alike first; of equals the earlier. */
function likely(
  before: readonly Quoted[],
  after: readonly Quoted[],
  free: ReadonlySet<number>,
  found: readonly (number | null)[],
) {
  const pairs: { from: number; to: number; score: number }[] = []
  const olds = [...free].map((from) => ({ from, parts: pairsOfLetters(before[from]) }))
  for (const [to, each] of after.entries()) {
    if (found[to] !== null) continue
    const parts = pairsOfLetters(each)
    for (const old of olds) {
      const score = dice(old.parts, parts)
      if (score >= ALIKE) pairs.push({ from: old.from, to, score })
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)
}

/** Words without figures, spaces and stops: what changes least between two versions. */
const bare = (words: string): string => words.replace(/[\d０-９.．,，、。；;：:%％\s　–—-]/g, '')

function pairsOfLetters(each: Quoted | undefined): ReadonlySet<string> {
  const words = bare(each?.quote ?? each?.task.title ?? '')
  const parts = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) parts.add(words.slice(i, i + 2))
  return parts
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const part of a) if (b.has(part)) both++
  return (2 * both) / (a.size + b.size)
}
