import { lastDay, monthOf, monthsBetween } from '../../calendar/month.ts'
import { figures } from '../figures.ts'
import type { Finding, Situation } from '../situation.ts'
import type { Checkpoint } from '../task.ts'
import { foretold } from './deed.ts'

/** By checkpoints where there are any, else by the deed lines and by whether anything moves at all. */
export function worded(s: Situation): Finding {
  return s.task.checkpoints.length > 0 ? byCheckpoints(s) : byProgress(s)
}

export function isDone(point: Checkpoint, s: Situation): boolean {
  return point.doneOn !== null && point.doneOn <= lastDay(s.month)
}

function byCheckpoints(s: Situation): Finding {
  const due = s.task.checkpoints.filter((point) => point.due <= lastDay(s.month))
  const missed = due.filter((point) => !isDone(point, s))
  const numbers = {
    ...figures(s),
    checkpointsDue: due.length,
    checkpointsDone: due.length - missed.length,
    missed: missed.length,
  }
  if (s.task.due <= lastDay(s.month)) return { standing: 'red', marks: ['overdue'], numbers }
  const longest = Math.max(-1, ...missed.map((point) => monthsBetween(monthOf(point.due), s.month) - 1))
  if (longest >= s.rule.checkpoints.redAfterMonths) return { standing: 'red', marks: [], numbers }
  return {
    standing: missed.length > 0 ? 'yellow' : 'green',
    marks: due.length === 0 ? ['notExpectedYet'] : [],
    numbers,
  }
}

function byProgress(s: Situation): Finding {
  const finding = foretold(s)
  const recent = s.filings.slice(-s.rule.noProgressFilings)
  const still = recent.length === s.rule.noProgressFilings && recent.every((filing) => filing.unchanged)
  if (!still || finding.standing === 'red') return finding
  return { ...finding, standing: 'yellow', marks: [...finding.marks, 'noProgress'] }
}
