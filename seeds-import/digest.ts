import { composed } from '../lib/i18n/digest-mail.ts'
import { commandContext } from '../lib/kernel/context.ts'
import { runDigests } from '../lib/ledger/digest/run-digests.ts'
import { settleDataFolder } from './data-folder.ts'
import { say } from './say.ts'

/**
 * `npm run -s digest`: makes today's digests and mails them, as the server does by itself; for a timer of the office's
 * own. It may run at any time and again. Prints one line; exit code 1 when something was left undone.
 */
async function digest(): Promise<number> {
  if (!settleDataFolder()) return 2
  const run = await runDigests(commandContext(), composed(process.env.LIANGDENG_URL || null))
  const { day, told, mailed, failed } = run
  say(
    `${day} 提要：${told} 人有事，发出邮件 ${mailed} 封，未成 ${failed}。`,
    `${day}: ${told} people told, ${mailed} letters sent, ${failed} failed.`,
  )
  return run.failed === 0 ? 0 : 1
}

process.exit(await digest())
