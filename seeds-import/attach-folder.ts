import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandContext } from '../lib/kernel/context.ts'
import { attachOriginal } from '../lib/ledger/reports/attach-original.ts'
import { listReports } from '../lib/ledger/reports/list-reports.ts'
import { sha256Of } from './sha256.ts'

/** Puts originals of a folder beside the reports whose sha256 they have. @returns the titles of those reports. */
export async function attachFolder(folder: string): Promise<string[]> {
  const waiting = (await listReports(commandContext())).filter((report) => !report.hasText && report.sha256)
  if (waiting.length === 0) return []
  const attached: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.txt')) continue
    const bytes = readFileSync(join(folder, entry.name))
    const report = waiting.find((each) => each.sha256 === sha256Of(bytes))
    if (!report) continue
    await attachOriginal(commandContext(), { reportId: report.id, content: bytes })
    attached.push(report.title)
  }
  return attached
}
