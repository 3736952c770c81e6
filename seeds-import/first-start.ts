import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobodyYet } from '../lib/ledger/people/nobody-yet.ts'
import { say } from './say.ts'

/**
 * `node seeds-import/first-start.ts [--empty]`: gives an empty database its first data. With `--empty` only a first
 * administrator; else the catalogue of published reports, unreported, and the invented office. A begun one is left alone.
 */
async function firstStart(folder: string, empty: boolean): Promise<void> {
  // Every start runs this, so what only the first one needs is loaded only then.
  if (await nobodyYet()) {
    const first = await import('./first-data.ts')
    // Nobody can have signed in while this stands: the launcher starts over what was cut short.
    const unfinished = join(folder, 'first-data.unfinished')
    writeFileSync(unfinished, '', { mode: 0o600 })
    await (empty ? first.firstAdministrator(folder) : first.catalogueAndSample(folder))
    rmSync(unfinished)
  }
  const originals = process.env.LIANGDENG_REPORTS
  if (!originals) return
  const { attachFolder } = await import('./attach-folder.ts')
  for (const title of await attachFolder(originals)) say(`已附上原文：${title}`, `Original attached: ${title}`)
}

const folder = process.env.LIANGDENG_DATA
if (!folder?.startsWith('/')) throw new Error('LIANGDENG_DATA must be an absolute folder')
await firstStart(folder, process.argv.includes('--empty'))
// Connections to the database would keep the process waiting.
process.exit(0)
