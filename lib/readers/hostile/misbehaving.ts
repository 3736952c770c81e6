import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync, writeSync } from 'node:fs'

/** What a reading process must not get away with; standard input names which. Only tests start it. */
const misdeeds: Record<string, () => void> = {
  loops() {
    for (;;);
  },
  sleeps() {
    wait(60_000)
  },
  dozes() {
    wait(2_500)
    say('{"reading":{"refusal":"scan"}}\n')
  },
  heap() {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => `${at}${kept.length}`))
  },
  buffers() {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(8_000_000, kept.length))
  },
  aborts() {
    process.abort()
  },
  chatters() {
    const line = Buffer.alloc(1_000_000, 0x20)
    for (;;) writeSync(3, line)
  },
  says() {
    say('{"progress":{"stage":"text"}}\n')
    say('{"reading":{"refusal":"scan"}}\nno json\n')
  },
  escapes() {
    const tried = {
      writes: refused(() => writeFileSync('/tmp/liangdeng-escaped', 'x')),
      reads: refused(() => readFileSync('/etc/passwd')),
      starts: refused(() => {
        const { error } = spawnSync(process.execPath, ['--version'])
        if (error) throw error
      }),
      environment: Object.keys(process.env),
    }
    say(`${JSON.stringify({ reading: { refusal: null, text: JSON.stringify(tried) } })}\n`)
  },
}

function refused(deed: () => unknown): boolean {
  try {
    deed()
    return false
  } catch {
    return true
  }
}

const wait = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
const say = (text: string) => writeSync(3, text)
misdeeds[readFileSync(0, 'utf8')]?.()
process.exit(0)
