import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadingProgress } from './file-reading.ts'
import { supervised } from './supervised.ts'

const program = join(import.meta.dirname, 'hostile/misbehaving.ts')
const told: ReadingProgress[] = []
const tried = (
  misdeed: string,
  more: { milliseconds?: number; longestMilliseconds?: number; signal?: AbortSignal } = {},
) =>
  supervised({
    ...{ argument: 'file', bytes: Buffer.from(misdeed), program, signal: undefined },
    onProgress: (at) => told.push(at),
    ...more,
  })

describe('a reading process', () => {
  it('is ended when it is slow', async () => {
    const begun = performance.now()
    expect(await tried('loops', { milliseconds: 1_000 })).toEqual({ refusal: 'tooSlow' })
    expect(performance.now() - begun).toBeLessThan(25_000)
  })

  it('is ended when it does nothing and does not end', async () => {
    expect(await tried('sleeps', { longestMilliseconds: 1_000 })).toEqual({ refusal: 'tooSlow' })
  })

  it.runIf(existsSync('/proc/self/stat'))('is not slow because the machine is: its own time counts', async () => {
    expect(await tried('dozes', { milliseconds: 2_000 })).toEqual({ refusal: 'scan' })
  })

  it.each(['heap', 'buffers'])('is ended when it takes too much memory: %s', async (misdeed) => {
    expect(await tried(misdeed, { milliseconds: 25_000 })).toEqual({ refusal: 'tooMuchMemory' })
  })

  it('that dies, or says more than a reading, means a damaged file', async () => {
    expect(await tried('aborts')).toEqual({ refusal: 'damaged' })
    expect(await tried('chatters', { milliseconds: 25_000 })).toEqual({ refusal: 'damaged' })
  })

  it('is believed as far as it can be understood', async () => {
    expect(await tried('says')).toEqual({ refusal: 'scan' })
    expect(told).toContainEqual({ stage: 'text' })
  })

  it('cannot write, read what is not the program, start another, or see the environment', async () => {
    const read = await tried('escapes')
    expect(read.refusal === null && JSON.parse(read.text)).toEqual({
      ...{ writes: true, reads: true, starts: true },
      environment: ['NODE_ENV'],
    })
  })

  it('ends with whoever asked for it', async () => {
    const leaving = new AbortController()
    const reading = tried('loops', { signal: leaving.signal })
    leaving.abort(new Error('gone'))
    await expect(reading).rejects.toThrow('gone')
  })

  it('that does not start is a fault of this program, not of the file', async () => {
    const missing = supervised({
      ...{ argument: 'file', bytes: Buffer.from('x'), signal: undefined, onProgress: () => undefined },
      program: join(import.meta.dirname, 'no-such-program.ts'),
    })
    await expect(missing).rejects.toThrow('does not run')
  })
})
