/** How often a sign-in failed lately, for one account or one address. Instants are ms UTC. */
export interface Failures {
  count: number
  firstAt: number
  lockedUntil: number | null
}

/** Failures count together, and a lock lasts, for this long, ms (GB/T 22239-2019 登录失败处理; figures are our own). */
export const LOCKOUT_MS = 30 * 60_000
export const ACCOUNT_LIMIT = 5
export const ADDRESS_LIMIT = 20

export const isLocked = (failures: Failures | null, now: number): boolean =>
  failures?.lockedUntil != null && failures.lockedUntil > now

/** The count after one more failure; the `limit`th within the window locks. Old failures and ended locks count no more. */
export function failedAgain(before: Failures | null, limit: number, now: number): Failures {
  const stands = before !== null && before.count > 0 && before.lockedUntil === null && now - before.firstAt < LOCKOUT_MS
  const count = (stands ? before.count : 0) + 1
  return { count, firstAt: stands ? before.firstAt : now, lockedUntil: count >= limit ? now + LOCKOUT_MS : null }
}
