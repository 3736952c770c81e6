import { tidied } from './markup-lines.ts'

/** A line of a page: where it stands in points, and its text with the gaps of a table as ` | `. */
export interface Row {
  text: string
  left: number
  right: number
  /** The base line, from the page's foot. */
  y: number
  size: number
  /** Cells apart: it is a row of a table, or a head of two columns, and never joined to the next. */
  cells: boolean
  /** How far down the page, 0 at its top to 1. */
  depth: number
}

export interface PageBox {
  left: number
  bottom: number
  right: number
  top: number
}

/** Characters that were drawn together. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
}

/** A gap this many characters wide parts two cells; a narrower one between words is a space. */
const CELL_GAP = 2
const WORD_GAP = 0.2

/** The pieces of a page's text layer, as pdf.js gives them. */
export function piecesOf(items: readonly object[], page: PageBox): Piece[] {
  return items.flatMap((item) => pieceOf(item, page))
}

/** Pieces put into lines by where they stand. */
export function rowsOf(pieces: readonly Piece[], page: PageBox): Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < 0.45 * Math.max(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => rowOf(row, page)).filter((row) => row.text !== '')
}

/** Pieces that stand upright and show something; slanted ones are watermarks. */
function pieceOf(item: object, page: PageBox): Piece[] {
  if (!('str' in item) || !('transform' in item) || !Array.isArray(item.transform)) return []
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
  const text = String(item.str)
  if (text.trim() === '' || Math.abs(b) > 0.1 * Math.abs(a)) return []
  const size = Math.abs(d) || Math.abs(a)
  const outside = x < page.left - size || x > page.right || y < page.bottom || y > page.top
  if (outside || size < 2) return []
  return [{ text, x, y, size, width: Number('width' in item ? item.width : 0) }]
}

function rowOf(pieces: Piece[], page: PageBox): Row {
  pieces.sort((a, b) => a.x - b.x)
  let text = ''
  let right = pieces[0]?.x ?? 0
  let cells = false
  for (const piece of pieces) {
    const gap = (piece.x - right) / piece.size
    if (text !== '' && gap > CELL_GAP) {
      text += ' | '
      cells = true
    } else if (text !== '' && gap > WORD_GAP) text += ' '
    text += piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const sizes = pieces.map((piece) => piece.size).sort((a, b) => a - b)
  const y = pieces[0]?.y ?? 0
  return {
    text: unstretched(tidied(text)),
    left: pieces[0]?.x ?? 0,
    right,
    y,
    size: sizes[sizes.length >> 1] ?? 0,
    cells,
    depth: (page.top - y) / Math.max(1, page.top - page.bottom),
  }
}

/**
 * A line is stretched to the margin by space between its characters, which nobody typed and which is told by its many
 * single characters; a space between longer words is kept, since it may part a heading from what follows it.
 */
function unstretched(text: string): string {
  const words = text.split(' ')
  if (words.length < 5) return text
  const single = (at: number) => at > 0 && at < words.length - 1 && [...(words[at] as string)].length <= 2
  return words.reduce((line, word, at) => {
    const stretched = (single(at - 1) || single(at)) && !/[|A-Za-z]$/.test(line) && !/^[|A-Za-z]/.test(word)
    return `${line}${stretched ? '' : ' '}${word}`
  })
}
