'use client'
import { memo } from 'react'
import { useWords } from './screen-words.tsx'
import type { TextBlock, TextPiece } from './text-pieces.ts'

interface TextBlockProps {
  block: TextBlock
  text: string
  titles: ReadonlyMap<string, string>
}

/** Some paragraphs of the report; drawn anew only when something in them changes. */
export const TextBlockView = memo(
  function TextBlockView({ block, text, titles }: TextBlockProps) {
    const { t } = useWords()
    return block.pieces.map((piece) => (
      <span key={piece.start}>
        <Piece piece={piece} words={text.slice(piece.start, piece.end)} />
        {piece.chips.map(({ id, no, state }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={`chip chip-${state}`}
            data-row={id}
            aria-label={t('text.row', { no, title: titles.get(id) ?? '' })}
          >
            {no}
          </button>
        ))}
      </span>
    ))
  },
  (before, after) => before.block.name === after.block.name && before.text === after.text,
)

function Piece({ piece, words }: { piece: TextPiece; words: string }) {
  const marked = piece.state ? `clause clause-${piece.state}` : piece.leftKind ? `left-${piece.leftKind}` : ''
  const classes = [marked, piece.heading !== null && 'heading', piece.beside && 'beside'].filter(Boolean).join(' ')
  return (
    <span
      data-at={piece.start}
      className={classes || undefined}
      id={piece.heading === null ? undefined : `theme-${piece.heading}-${piece.start}`}
      data-heading={piece.heading ?? undefined}
      data-rows={piece.rows.join(' ') || undefined}
      data-around={piece.around.join(' ') || undefined}
      data-left={piece.left ?? undefined}
    >
      {words}
    </span>
  )
}
