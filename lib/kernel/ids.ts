import { randomBytes } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
let last = 0

/** A new id: 10 letters of time (ms) and 12 random ones, so that ids sort by age. Monotone within a process. */
export function newId(now: number = Date.now()): string {
  last = Math.max(now, last + 1)
  let time = ''
  for (let rest = last, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = LETTERS[rest % 32] + time
  let random = ''
  for (const byte of randomBytes(12)) random += LETTERS[byte % 32]
  return time + random
}
