import { describe, expect, it } from 'vitest'
import { aTask } from './task-examples.ts'
import { outdated, ownWord, type Word, wholeWord } from './word.ts'

const JUNE = '2025-06'
const word = (change: Partial<Word> = {}): Word => ({
  ...{ month: JUNE, standing: 'yellow', filingVersion: 2, basis: null, revisionNo: 1 },
  ...change,
})
const approved = { state: 'approved', rowVersion: 2 } as const
const version = (no: number, fromMonth: string, value: string) => ({ no, fromMonth, promise: aTask({ value }) })
const first = version(1, '2025-01', '16')

describe('the word that stands on a filing', () => {
  it.each<[string, Parameters<typeof ownWord>[1], boolean]>([
    ['the very version it was given for', approved, true],
    ['a later version, approved again', { ...approved, rowVersion: 3 }, false],
    ['one that was sent back', { ...approved, state: 'returned' }, false],
    ['one that was corrected', { ...approved, state: 'submitted', rowVersion: 3 }, false],
    ['nothing', undefined, false],
  ])('on %s', (_, filed, stands) => expect(ownWord([word()], filed, [], JUNE) !== null).toBe(stands))

  it('is the last one, of its own month', () => {
    const words = [word(), word({ standing: 'red' }), word({ month: '2025-07', standing: 'green' })]
    expect(ownWord(words, approved, [], JUNE)?.standing).toBe('red')
  })

  it.each<[string, ReturnType<typeof version>[], boolean]>([
    ['from the month on', [first, version(2, JUNE, '12')], false],
    ['from an earlier month on', [first, version(2, '2025-04', '12')], false],
    ['from a later month on', [first, version(2, '2025-07', '12')], true],
    ['in words that say the same', [first, version(2, '2025-04', '16')], true],
  ])('when the promise is another %s', (_, revisions, stands) =>
    expect(ownWord([word()], approved, revisions, JUNE) !== null).toBe(stands),
  )

  it('given on the new promise stands', () => {
    expect(ownWord([word({ revisionNo: 2 })], approved, [first, version(2, JUNE, '12')], JUNE)).not.toBeNull()
  })
})

describe('the word that stands on a whole', () => {
  const words = [word(), word({ filingVersion: null, basis: 'seen' })]
  it('is for what it is made from; one on its own filing stands beside it', () => {
    expect(wholeWord(words, JUNE, () => 'seen')?.basis).toBe('seen')
    expect(wholeWord(words, JUNE, () => 'other')).toBeNull()
    expect(wholeWord([word()], JUNE, () => 'seen')).toBeNull()
    expect(ownWord(words, approved, [], JUNE)?.basis).toBeNull()
  })
})

describe('a word that is outdated', () => {
  const judged = { standing: 'yellow', line: 'accumulate', numbers: { actual: '6', expected: '8' } } as const
  it.each<[string, Parameters<typeof outdated>[1], boolean]>([
    ['nothing changed', judged, false],
    ['the total is another', { ...judged, numbers: { actual: '7', expected: '8' } }, true],
    ['another line decides', { ...judged, line: 'done' }, true],
    ['a number is told that was not told then', { ...judged, numbers: { ...judged.numbers, perMonth: '2' } }, false],
  ])('when %s', (_, now, is) => expect(outdated(judged, now)).toBe(is))
  it('is never «done», which changes the verdict itself', () => {
    expect(outdated({ ...judged, standing: 'completed' }, { ...judged, line: 'done' })).toBe(false)
  })
})
