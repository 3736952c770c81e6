import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandContext } from '../lib/kernel/context.ts'
import { verifyHistory } from '../lib/ledger/people/verify-history.ts'

/** `npm run verify`: reads the whole history and says whether its chain holds. Exit code 1 when it does not. */
async function verify(): Promise<number> {
  const folder = resolve(root, process.env.LIANGDENG_DATA?.trim() || 'data')
  process.env.LIANGDENG_DATA = folder
  if (!process.env.DATABASE_URL && !existsSync(join(folder, 'liangdeng.sqlite'))) {
    say(`没有数据库：${folder}`, `There is no database: ${folder}`)
    return 1
  }
  const { checked, broken } = await verifyHistory(commandContext())
  if (!broken) {
    say(
      `审计日志完整：${checked} 条，逐条相连。`,
      `The history is whole: ${checked} rows, each tied to the one before.`,
    )
    return 0
  }
  const [zh, en] = REASONS[broken.why]
  say(`核对 ${checked} 条后，第 ${broken.seq} 条：${zh}。`, `After ${checked} rows, row ${broken.seq}: ${en}.`)
  return 1
}

const REASONS = {
  edited: ['内容与校验值不符', 'its content is not what its hash says'],
  missing: ['缺失或不接上一条', 'it is missing, or does not follow the one before'],
  cut: ['末尾被截去', 'the end was cut off'],
} as const

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n`)

process.exit(await verify())
