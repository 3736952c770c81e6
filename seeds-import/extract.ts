import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readReport } from '../lib/domain/extract/read-report.ts'
import { textOf } from '../lib/domain/extract/text-of.ts'

/** `npm run -s extract -- FILE`: prints what was read as one JSON object; exit code 1 when the file is no report. */
function main(path: string | undefined): number {
  if (!path) return fail('用法 usage: npm run -s extract -- FILE')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return fail(`读不到文件 cannot read: ${path}`)
  }
  const read = textOf(bytes)
  if (!read.ok) return fail(`不是文本文件 not a text file: ${path}`)
  const report = readReport(read.text)
  const { meta, planSpan, sections, sentences, targets, refusal } = report
  const printed = {
    source: basename(path),
    meta,
    planSpan,
    sections,
    sentences,
    targets: targets.map(asNumbers),
    refusal,
  }
  process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`)
  return refusal === null ? 0 : 1
}

/** The annotation standard has numbers where the reader keeps decimal text. */
function asNumbers({ value, valueHigh, baseline, ...rest }: ReturnType<typeof readReport>['targets'][number]) {
  const number = (text: string | null) => (text === null ? null : Number(text))
  const base = baseline && { ...baseline, value: Number(baseline.value), growth: number(baseline.growth) }
  return { ...rest, value: number(value), valueHigh: number(valueHigh), baseline: base }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}

process.exitCode = main(process.argv[2])
