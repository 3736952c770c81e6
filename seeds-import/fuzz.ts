import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dice } from './fuzz-cases.ts'
import { runOnce } from './fuzz-run.ts'

/** A run that takes longer hangs. */
const LONGEST_MS = 10_000
/** A process is renewed after so many runs, so that what a library keeps cannot add up. */
const RUNS_A_PROCESS = 5_000

/**
 * `npm run -s fuzz -- [--runs 100000] [--seed 1] [--only N]`: reads mutated texts and files, each the same for the same seed
 * and number. Prints crashes, hangs, wrong readings and the times; exit code 1 when there was any. `--only` repeats one run.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      range: { type: 'string' },
    },
  })
  const seed = Number(values.seed)
  if (values.range) return child(values.range, seed)
  const only = values.only === undefined ? null : Number(values.only)
  const found = only === null ? await all(Number(values.runs), seed) : await stretch(only, only + 1, seed)
  const times = found.times.toSorted((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  for (const line of found.faults) process.stdout.write(`${line}\n`)
  process.stdout.write(
    `seed ${seed}  runs ${times.length}  read ${found.read}  refused ${times.length - found.read}  faults ${found.faults.length}  ` +
      `ms median ${at(0.5)} p99 ${at(0.99)} longest ${at(1)}\n`,
  )
  return found.faults.length > 0 ? 1 : 0
}

interface Found {
  times: number[]
  read: number
  faults: string[]
}

/** Two processes side by side, renewed again and again; what one of them dies of is noted and the rest goes on. */
async function all(runs: number, seed: number): Promise<Found> {
  const found: Found = { times: [], read: 0, faults: [] }
  let next = 0
  const add = (part: Found) => {
    for (const time of part.times) found.times.push(time)
    found.read += part.read
    found.faults.push(...part.faults)
    return part.times.length
  }
  const lane = async () => {
    while (next < runs) {
      const from = next
      next = Math.min(runs, from + RUNS_A_PROCESS)
      const to = next
      for (let at = from; at < to; ) {
        const part = await stretch(at, to, seed)
        at += add(part)
        if (part.end === null) continue
        // A machine that stood still is no hang of the reader's: only what hangs again, alone, is one.
        const again = part.end === HANGS ? await stretch(at, at + 1, seed) : null
        if (again?.end === null) add(again)
        else found.faults.push(`run ${at}: ${part.end}`)
        at += 1
      }
    }
  }
  await Promise.all([lane(), lane()])
  return found
}

const HANGS = 'hangs'

/** Runs from one number to another in a process of their own, killed when one of them hangs. `end`: how it died, if it did. */
function stretch(from: number, to: number, seed: number): Promise<Found & { end: string | null }> {
  const args = ['--max-old-space-size=1024', import.meta.filename, '--seed', `${seed}`, '--range', `${from}-${to}`]
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const part = { times: [] as number[], read: 0, faults: [] as string[], end: null as string | null }
  let hangs = false
  const watched = () =>
    setTimeout(() => {
      hangs = true
      worker.kill('SIGKILL')
    }, LONGEST_MS)
  let watch = watched()
  createInterface({ input: worker.stdout }).on('line', (line) => {
    clearTimeout(watch)
    watch = watched()
    const [ms = '0', outcome, fault] = line.split('\t')
    part.times.push(Number(ms))
    if (outcome === 'read') part.read++
    if (fault) part.faults.push(`run ${from + part.times.length - 1}: ${fault}`)
  })
  return new Promise((done) => {
    worker.on('close', (code, signal) => {
      clearTimeout(watch)
      if (from + part.times.length < to) part.end = hangs ? HANGS : `dies (${signal ?? `exit ${code}`})`
      done(part)
    })
  })
}

/** The runs of a range, one line each: milliseconds, outcome, what was wrong. */
async function child(range: string, seed: number): Promise<number> {
  const [from = 0, to = 0] = range.split('-').map(Number)
  for (let run = from; run < to; run++) {
    const roll = dice(Math.imul(seed, 0x9e3779b1) + run)
    const start = performance.now()
    const { outcome, fault } = await runOnce(roll)
    writeSync(1, `${(performance.now() - start).toFixed(2)}\t${outcome}\t${fault ?? ''}\n`)
  }
  return 0
}

process.exitCode = await main()
