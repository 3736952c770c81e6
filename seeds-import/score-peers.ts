import { type Score, scorePeers } from './peers/score.ts'

/** `npm run -s score:peers -- FOLDER [--misses]`: how the grammar reads the peers' test data, a line a file and tier. */
function main(args: readonly string[]): number {
  const folder = args.find((arg) => !arg.startsWith('--'))
  if (!folder) {
    process.stderr.write('用法 usage: npm run -s score:peers -- FOLDER [--misses]\n')
    return 2
  }
  const scores = scorePeers(folder)
  for (const score of scores) print(lineOf(score))
  if (args.includes('--misses')) for (const score of scores) printMisses(score)
  return 0
}

const print = (line: string) => process.stdout.write(`${line}\n`)

function lineOf({ file, tier, right, rows, misses }: Score): string {
  const excepted = misses.filter((miss) => miss.reason !== null).length
  const share = `${((right / rows) * 100).toFixed(1)} %`
  const apart = excepted > 0 ? `  (${excepted} of the misses are exceptions)` : ''
  return `${file.padEnd(16)} ${tier.padEnd(8)} ${`${right}/${rows}`.padStart(8)} ${share.padStart(8)}${apart}`
}

function printMisses({ file, tier, misses }: Score): void {
  for (const { row, read, reason } of misses)
    print(
      `${file} ${tier} ${row.id} ${row.input}\n    wants ${JSON.stringify(row.expect)}\n    reads ${read}${reason ? `\n    ${reason}` : ''}`,
    )
}

process.exitCode = main(process.argv.slice(2))
