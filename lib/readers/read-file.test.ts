import { describe, expect, it } from 'vitest'
import type { ReadingProgress } from './file-reading.ts'
import { reportText } from './hostile/hostile-file.ts'
import { LIMITS } from './limits.ts'
import { readFile, readText } from './read-file.ts'

const report = Buffer.from(reportText)

describe('reading a file', () => {
  it('gives the text, what is in it, and how it goes on', async () => {
    const stages: string[] = []
    const read = await readFile(report, { onProgress: ({ stage }) => stages.push(stage) })
    if (read.refusal !== null) throw new Error(read.refusal)
    expect(read).toMatchObject({ kind: 'txt', encoding: 'utf-8', text: reportText })
    for (const { span, quote } of read.reading.targets) expect(read.text.slice(...span)).toBe(quote)
    expect(read.drafts.map((draft) => draft.value)).toContain('12')
    expect(stages).toEqual(['opening', 'text', 'plan', 'done'])
  })

  it('reads pasted text without what shows nothing, and replaces halves of characters', async () => {
    const read = await readText(`\ufeff${reportText.replaceAll('新', '\u200b新')}\ud800\r\n`)
    expect(read).toMatchObject({ refusal: null, kind: 'pasted', encoding: null, text: `${reportText}\ufffd\n` })
  })

  it('refuses without a process what is empty, too large or too long', async () => {
    expect(await readFile(new Uint8Array())).toEqual({ refusal: 'empty' })
    expect(await readFile(new Uint8Array(LIMITS.fileBytes + 1))).toEqual({ refusal: 'tooLarge' })
    expect(await readText(' \u200b\n')).toEqual({ refusal: 'empty' })
    expect(await readText('增'.repeat(LIMITS.characters + 1))).toEqual({ refusal: 'tooLong' })
  })

  it('takes two at a time, lets a few wait, and turns the others away', async () => {
    const leaving = new AbortController()
    const waited: ReadingProgress[] = []
    const all = Array.from({ length: LIMITS.atOnce + LIMITS.waiting + 1 }, () =>
      readFile(report, { onProgress: (at) => at.stage === 'waiting' && waited.push(at), signal: leaving.signal }),
    )
    expect(await all.at(-1)).toEqual({ refusal: 'busy' })
    expect(waited).toHaveLength(LIMITS.waiting)
    leaving.abort(new Error('gone'))
    expect((await Promise.allSettled(all)).filter((each) => each.status === 'rejected')).toHaveLength(all.length - 1)
    expect(await readFile(report)).toMatchObject({ refusal: null })
  })
})
