import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../read-file.ts'
import { HOSTILE_FILES } from './hostile-files.ts'

/**
 * `npm run hostile -- [FOLDER]`: brings every hostile file to the reader, each in a process of its own as in service,
 * and prints what became of it and in what time; with FOLDER the files are written there too. Exit code 1 when one
 * was not refused or read as it must be.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder) mkdirSync(folder, { recursive: true })
  let wrong = 0
  for (const file of HOSTILE_FILES) {
    const bytes = file.bytes()
    if (folder) writeFileSync(join(folder, file.name), bytes)
    const begun = performance.now()
    const got = await readFile(bytes)
    const time = Math.round(performance.now() - begun)
    const { outcome } = file
    const said = got.refusal ?? `read as ${got.kind}`
    const right =
      'refused' in outcome
        ? got.refusal !== null && outcome.refused.includes(got.refusal)
        : got.refusal === null && got.kind === outcome.read && got.text.includes(outcome.holds ?? '')
    if (!right) wrong++
    process.stdout.write(
      `${right ? 'ok   ' : 'WRONG'} ${String(time).padStart(6)} ms  ${file.name.padEnd(36)} ${said}\n`,
    )
  }
  process.stdout.write(`${HOSTILE_FILES.length} files, ${wrong} wrong\n`)
  return wrong === 0 ? 0 : 1
}

process.exitCode = await main(process.argv[2])
