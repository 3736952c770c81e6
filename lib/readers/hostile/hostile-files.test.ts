import { describe, expect, it } from 'vitest'
import { readBytes } from '../read-bytes.ts'
import { Unreadable } from '../unreadable.ts'
import { HOSTILE_FILES } from './hostile-files.ts'

// Those that only the process's limits stop are for `npm run hostile`, which brings all of them to real processes.
const harmless = HOSTILE_FILES.filter((file) => !file.apart)

describe('a hostile file', () => {
  it('has a name of its own, and there are many', () => {
    expect(new Set(HOSTILE_FILES.map((file) => file.name)).size).toBe(HOSTILE_FILES.length)
    expect(HOSTILE_FILES.length).toBeGreaterThan(60)
  })

  it.each(harmless)('$name is refused or read', async ({ bytes, outcome }) => {
    const got = await readBytes(bytes()).catch((error) => {
      if (error instanceof Unreadable) return error.refusal
      throw error
    })
    if ('refused' in outcome) {
      expect(outcome.refused).toContain(got)
      return
    }
    if (typeof got === 'string') throw new Error(got)
    expect(got.kind).toBe(outcome.read)
    expect(got.text).toContain(outcome.holds ?? '')
    if (outcome.lacks !== undefined) expect(got.text).not.toContain(outcome.lacks)
  })
})
