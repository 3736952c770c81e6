import { appendFileSync, chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FirstAccount } from '../lib/ledger/people/set-up-office.ts'

const HEAD = [
  '首次登录的账号。请妥善保管，各人登录后修改密码，然后删除本文件。',
  'Accounts for the first sign-in. Keep them safe, let everybody change theirs, then delete this file.',
  '',
]

/** Adds accounts to `first-sign-in.txt` in the data folder; only its owner can read it. */
export function writeFirstSignIn(folder: string, heading: string, accounts: readonly FirstAccount[]): string {
  const file = join(folder, 'first-sign-in.txt')
  if (!existsSync(file)) writeFileSync(file, `${HEAD.join('\n')}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  const rows = accounts.map(({ username, name, password, posts }) =>
    [username.padEnd(22), password, name, posts.join('、')].join('  '),
  )
  appendFileSync(file, `${[heading, ...rows, ''].join('\n')}\n`)
  return file
}
