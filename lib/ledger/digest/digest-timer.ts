import { runIsDue } from '../../domain/notices/digest-time.ts'
import { commandContext } from '../../kernel/context.ts'
import { environment } from '../../kernel/environment.ts'
import { faultFacts, log } from '../../kernel/log.ts'
import type { Compose } from './mail-digest.ts'
import { runDigests } from './run-digests.ts'

const LOOK_MS = 60_000
// One a process, though the framework loads this module more than once.
const slot = globalThis as typeof globalThis & { liangdengDigests?: NodeJS.Timeout }

/** Runs the day's digests by the office's clock for as long as the process lives; it does not keep it alive. */
export function startDigestTimer(compose: Compose): void {
  if (slot.liangdengDigests !== undefined || environment.LIANGDENG_DIGEST_AT === 'off') return
  let last: { at: number; done: boolean } | null = null
  let running = false
  slot.liangdengDigests = setInterval(async () => {
    const now = Date.now()
    if (running || !runIsDue(now, environment.LIANGDENG_DIGEST_AT, last)) return
    running = true
    try {
      const run = await runDigests(commandContext(), compose)
      last = { at: now, done: run.failed === 0 }
      log('info', 'digests', { ...run })
    } catch (error) {
      last = { at: now, done: false }
      log('error', 'digests', faultFacts(error))
    } finally {
      running = false
    }
  }, LOOK_MS)
  slot.liangdengDigests.unref()
}
