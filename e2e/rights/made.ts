import { newId } from '../../lib/kernel/ids.ts'

export interface Made {
  id: string
  /** A name that stands nowhere else. */
  mark: string
}

let count = 0
/** A new id and a name of its own. */
export function fresh(word: string): Made {
  count += 1
  return { id: newId(), mark: `${word}${String(count).padStart(5, '0')}号` }
}

/** The bytes whose sha256 a report made here has. */
export const originalOf = (made: Made): string => `${made.mark}的原文。`
