import { type Marked, type Segment, segments } from '../../../../../lib/domain/plans/segments.ts'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { numberKey, sentenceKey } from './shown-items.ts'

/** A stretch of the report's text that is drawn alike. */
export interface TextPiece {
  start: number
  end: number
  /** Rows whose clause covers it, the shortest first: a click means that one. */
  rows: readonly string[]
  /** Rows whose sentence covers it. */
  around: readonly string[]
  /** The most telling state of those rows. */
  state: DraftRow['state'] | null
  heading: number | null
  /** Key of a number that was not taken, or else of a sentence that became no task. */
  left: string | null
  leftKind: 'number' | 'sentence' | null
  /** Outside the plan part. */
  beside: boolean
  /** Rows whose clause ends here, with their number and state. */
  chips: readonly { id: string; no: number; state: DraftRow['state'] }[]
}

/** Some paragraphs, redrawn together; `name` changes with anything that is drawn differently. */
export interface TextBlock {
  start: number
  name: string
  /** Begins where a line begins. */
  onNewLine: boolean
  pieces: readonly TextPiece[]
}

const LARGEST_BLOCK = 900

/** What of a draft its text is drawn by. */
export type Drawn = Pick<DraftView, 'text' | 'rows' | 'sections' | 'left' | 'planSpan'>

/** Changes with what is drawn of rows, and with nothing else of them. */
export const drawnOf = (rows: DraftView['rows']): string =>
  rows.map(({ id, no, state, task }) => `${id} ${no} ${state} ${task.span} ${task.sentenceSpan}`).join()

/** The text cut into stretches that are drawn alike, in blocks small enough to redraw at a keystroke. */
export function textBlocks(view: Drawn): TextBlock[] {
  const rows = new Map(view.rows.map((row) => [row.id, row]))
  const pieces = segments(view.text.length, marksOf(view)).map((segment) => pieceOf(segment, view, rows))
  return blocksOf(
    pieces.flatMap((piece) => atLineEnds(piece, view.text)),
    view.text,
  )
}

function marksOf({ rows, sections, left, planSpan }: Drawn): Marked[] {
  const mark = (id: string, span: readonly [number, number] | null): Marked[] =>
    span ? [{ id, start: span[0], end: span[1] }] : []
  return [
    ...mark('plan:', planSpan),
    ...sections.flatMap(({ span }, at) => mark(`heading:${at}`, span)),
    ...left.sentences.flatMap((each) => mark(`sentence:${sentenceKey(each)}`, each.span)),
    ...left.numbers.flatMap((each) => mark(`number:${numberKey(each)}`, each.span)),
    ...rows.flatMap(({ id, task }) => [...mark(`around:${id}`, task.sentenceSpan), ...mark(`row:${id}`, task.span)]),
  ]
}

function pieceOf(segment: Segment, view: Drawn, rows: ReadonlyMap<string, DraftRow>): TextPiece {
  const of = (kind: string, ids: readonly string[] = segment.ids) =>
    ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1))
  const covering = of('row')
    .flatMap((id) => rows.get(id) ?? [])
    .toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.no - b.no)
  const [number, sentence, heading] = [of('number')[0], of('sentence')[0], of('heading')[0]]
  return {
    start: segment.start,
    end: segment.end,
    rows: covering.map((row) => row.id),
    around: of('around'),
    state: TELLING.find((state) => covering.some((row) => row.state === state)) ?? null,
    heading: heading === undefined ? null : Number(heading),
    left: number ?? sentence ?? null,
    leftKind: number ? 'number' : sentence ? 'sentence' : null,
    beside: view.planSpan !== null && of('plan').length === 0,
    chips: of('row', segment.ends).flatMap((id) => {
      const row = rows.get(id)
      return row ? [{ id, no: row.no, state: row.state }] : []
    }),
  }
}

const TELLING = ['open', 'accepted', 'rejected'] as const
const lengthOf = ({ task }: DraftRow): number => (task.span ? task.span[1] - task.span[0] : 0)

/** A stretch over several lines, cut at each; its chips stay at its end. */
function atLineEnds(piece: TextPiece, text: string): TextPiece[] {
  const cut: TextPiece[] = []
  let start = piece.start
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < piece.end; at = text.indexOf('\n', at) + 1) {
    cut.push({ ...piece, start, end: at, chips: [] })
    start = at
  }
  return [...cut, { ...piece, start }]
}

function blocksOf(pieces: readonly TextPiece[], text: string): TextBlock[] {
  const blocks: TextPiece[][] = []
  for (const piece of pieces) {
    const last = blocks[blocks.length - 1]
    const first = last?.[0]
    if (last && first && piece.end - first.start <= LARGEST_BLOCK) last.push(piece)
    else blocks.push([piece])
  }
  let onNewLine = true
  return blocks.map((each) => {
    const block = { start: each[0]?.start ?? 0, name: each.map(nameOf).join('|'), onNewLine, pieces: each }
    onNewLine = text[(each.at(-1)?.end ?? 0) - 1] === '\n'
    return block
  })
}

/** Everything of a piece that is drawn. */
const nameOf = (piece: TextPiece): string => {
  const chips = piece.chips.map(({ id, no, state }) => `${id}${no}${state}`).join()
  return `${piece.start}-${piece.end} ${piece.rows} ${piece.around} ${piece.state} ${piece.left} ${piece.beside} ${chips}`
}

/** The blocks of each run of whole lines: what stands alone is laid out alone. */
export function byLines(blocks: readonly TextBlock[]): TextBlock[][] {
  const runs: TextBlock[][] = []
  for (const block of blocks) {
    const last = runs[runs.length - 1]
    if (last && !block.onNewLine) last.push(block)
    else runs.push([block])
  }
  return runs
}
