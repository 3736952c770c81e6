import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'

const ROUNDS = 15
/** As many characters are read in one go. */
const STRETCH = 60_000
const SAMPLE = join(import.meta.dirname, 'sample', 'tinglan-2026.txt')

/**
 * `npm run -s bench:reading`: the milliseconds that reading computes in a warm process (what a busy machine makes it wait
 * is left out), at 6,000, 10,000 and 100,000 characters in three layouts, all lengths in turn. Prints medians and the
 * ratio, which length alone would make 10.
 */
function main(): void {
  const sample = readFileSync(SAMPLE, 'utf8')
  for (const [layout, text] of Object.entries(layouts(sample))) {
    const [report, short, long] = [text(6_000), text(10_000), text(100_000)]
    for (let i = 0; i < 5; i++) [report, short].map(took)
    took(long)
    const times = Array.from({ length: ROUNDS }, () => [took(report), took(short), took(long)] as const)
    const [six, ten, hundred] = [0, 1, 2].map((i) => median(times.map((each) => each[i] ?? 0))) as [
      number,
      number,
      number,
    ]
    const figures = [`6,000: ${ms(six)}`, `10,000: ${ms(ten)}`, `100,000: ${ms(hundred)}`]
    process.stdout.write(`${layout.padEnd(14)} ${figures.join('  ')}  ratio ${(hundred / ten).toFixed(1)}\n`)
  }
}

/** The sample's plan part again and again, up to a length: as paragraphs, as one line, and as rows of a table. */
function layouts(sample: string): Record<string, (length: number) => string> {
  const cut = sample.search(/^[一二三四五六]、.*(?:安排|打算|计划|任务).*$/m)
  const [head, plan] = [sample.slice(0, cut), sample.slice(cut)]
  const body = plan.slice(plan.indexOf('\n') + 1)
  const heading = plan.slice(0, plan.indexOf('\n') + 1)
  const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const clauses = body.split(/[。；\n]/).filter((each) => each.length > 8)
  const rows = clauses.map((each, i) => `${i + 1} | ${each} | 6月底前 | 党政办\n`).join('')
  const table = '序号 | 目标任务 | 完成时限 | 责任科室\n'
  return {
    paragraphs: (length) => head + heading + filled(body, length - head.length - heading.length),
    'one line': (length) => `${head}${heading.trim()} ${filled(body.replaceAll('\n', ' '), length - head.length)}`,
    'table rows': (length) => head + heading + table + filled(rows, length - head.length),
  }
}

/** Of one reading, as the mean of several: some systems count a thread's time in steps of four milliseconds. */
function took(text: string): number {
  const times = Math.ceil(STRETCH / text.length)
  const start = process.threadCpuUsage()
  for (let i = 0; i < times; i++) draftTasks(readReport(text), text)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000 / times
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const ms = (value: number) => `${value.toFixed(1)} ms`

main()
