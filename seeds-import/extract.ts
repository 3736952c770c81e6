import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { ReadReport } from '../lib/domain/extract/read-report-types.ts'
import { MESSAGES } from '../lib/i18n/messages.ts'
import { readFile } from '../lib/readers/read-file.ts'
import { type FileRefusal, messageKey } from '../lib/readers/unreadable.ts'

/**
 * `npm run -s extract -- [--with-text] FILE`: prints what was read as one JSON object; exit code 1 when the file is
 * refused or no report. `--with-text` adds the text that the spans are into, for files that are not plain text.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'with-text': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [path] = positionals
  if (!path || positionals.length > 1) return fail(2, '用法 usage: npm run -s extract -- [--with-text] FILE')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return fail(2, `读不到文件 cannot read: ${path}`)
  }
  const read = await readFile(bytes)
  if (read.refusal !== null)
    return fail(1, `${path}：${sentence(read.refusal, 'zh-CN')}\n${sentence(read.refusal, 'en')}`)
  const { meta, planSpan, sections, sentences, targets, left, refusal } = read.reading
  const printed = {
    source: basename(path),
    kind: read.kind,
    encoding: read.encoding,
    ...{ meta, planSpan, sections, sentences, targets: targets.map(asNumbers), left, refusal },
    ...(values['with-text'] && { text: read.text }),
  }
  process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`)
  return refusal === null ? 0 : 1
}

/** The annotation standard has numbers where the reader keeps decimal text. */
function asNumbers({ value, valueHigh, baseline, ...rest }: ReadReport['targets'][number]) {
  const number = (text: string | null) => (text === null ? null : Number(text))
  const base = baseline && { ...baseline, value: number(baseline.value), growth: number(baseline.growth) }
  return { ...rest, value: number(value), valueHigh: number(valueHigh), baseline: base }
}

function sentence(refusal: FileRefusal, language: 'zh-CN' | 'en'): string {
  return (MESSAGES[language].refusals.field as Record<string, string>)[messageKey(refusal)] ?? refusal
}

function fail(code: number, message: string): number {
  process.stderr.write(`${message}\n`)
  return code
}

process.exitCode = await main()
