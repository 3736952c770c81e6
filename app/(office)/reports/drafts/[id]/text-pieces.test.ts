import { describe, expect, it } from 'vitest'
import { example, row, spanOf } from './draft-example.ts'
import { byLines, type TextPiece, textBlocks } from './text-pieces.ts'

const view = example()
const pieces = (of = view): TextPiece[] => textBlocks(of).flatMap((block) => [...block.pieces])
const words = ({ start, end }: TextPiece) => view.text.slice(start, end)
const holding = (text: string, of = view) => pieces(of).find((piece) => words(piece).includes(text))

describe('the pieces of a draft’s text', () => {
  it('give the text back whole', () => {
    expect(pieces().map(words).join('')).toBe(view.text)
  })

  it('tell clauses with their number, headings, what was left, and what is outside the plan', () => {
    expect(holding('新建口袋公园3个')).toMatchObject({ rows: ['a'], state: 'open', beside: false })
    expect(holding('新增托位60个')?.chips).toEqual([{ id: 'd', no: 4, state: 'open' }])
    expect(holding('（二）')?.heading).toBe(1)
    expect(holding('15分钟')).toMatchObject({ leftKind: 'number', rows: [] })
    expect(holding('弘扬实干')).toMatchObject({ leftKind: 'sentence' })
    expect(holding('8亿元')?.beside).toBe(true)
  })

  it('mean the shortest of several clauses, and the state that still asks for a word', () => {
    const wide = row('w', '新建口袋公园3个，改造步道12公里', { state: 'accepted' })
    const both = { ...view, rows: [wide, ...view.rows] }
    expect(holding('新建口袋公园3个', both)).toMatchObject({ rows: ['a', 'w'], state: 'open' })
  })

  it('are drawn anew only in the block that changed', () => {
    const long = { ...view, text: `${view.text}\n${'后记。'.repeat(800)}` }
    const before = textBlocks(long)
    const rows = view.rows.map((each) => (each.id === 'a' ? { ...each, state: 'accepted' as const } : each))
    const after = textBlocks({ ...long, rows })
    expect(before.length).toBeGreaterThan(1)
    expect(after.map((block, at) => block.name === before[at]?.name)).toEqual(before.map((_, at) => at !== 0))
  })

  it('cut at line ends, so that a clause over two lines stays whole with its number at its end', () => {
    const over = row('o', '推进老街更新')
    const [start] = spanOf('推进老街更新')
    const wide = { ...over, no: 9, task: { ...over.task, span: [start, spanOf('（二）')[0] + 3] as const } }
    const found = pieces({ ...view, rows: [wide] }).filter((piece) => piece.rows.includes('o'))
    expect(found.map(words).join('')).toBe('推进老街更新。弘扬实干作风。\n（二）')
    expect(found.map((piece) => piece.chips.length)).toEqual([...found.slice(1).map(() => 0), 1])
  })
})

describe('the runs of blocks', () => {
  const long = `${'建设口袋公园。'.repeat(200)}\n`
  const plain = { ...view, rows: [], sections: [], left: { numbers: [], sentences: [] }, planSpan: null }

  it('hold whole lines, however many blocks a line has', () => {
    const text = `${long}${long}后记`
    const marks = Array.from({ length: 60 }, (_, i) => row(`m${i}`, '推进老街更新')).map((each, i) => ({
      ...each,
      task: { ...each.task, span: [i * 40, i * 40 + 7] as const, sentenceSpan: null },
    }))
    const runs = byLines(textBlocks({ ...plain, text, rows: marks }))
    expect(runs.some((run) => run.length > 1)).toBe(true)
    const words = runs.map((run) =>
      run.flatMap((block) => block.pieces.map(({ start, end }) => text.slice(start, end))).join(''),
    )
    expect(words.join('')).toBe(text)
    expect(words.slice(0, -1).every((each) => each.endsWith('\n'))).toBe(true)
  })
})
